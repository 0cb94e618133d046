import { useState } from 'react';
import type { Answer } from './calls';
import type { Query } from './use-query';

/** The pages of a list behind its first one. */
interface Later<P> {
  /** Which first page they go on from. */
  after: string;
  pages: readonly P[];
  cursor?: string;
  status: 'idle' | 'loading' | 'failed';
}

export interface Pages<P> {
  all: readonly P[];
  /** Whether there is more than is shown. */
  more: boolean;
  status: Later<P>['status'];
  /** Opens the next page; nothing where there is none or one is on its way. */
  loadMore(): Promise<void>;
}

/**
 * A list page by page. A first page that ends where it did keeps those behind it.
 * @param first the first page: kept, and refreshed when the page shows
 * @param list names the list, so that another one begins anew
 * @param ask for the page behind a cursor
 */
export function usePages<P extends { cursor?: string }>(
  first: Query<P>,
  list: string,
  ask: (cursor: string) => Promise<Answer<P>>,
): Pages<P> {
  const after = [list, first.data?.cursor].join('/');
  const none: Later<P> = { after, pages: [], cursor: first.data?.cursor, status: 'idle' };
  const [kept, setKept] = useState(none);
  const later = kept.after === after ? kept : none;

  async function loadMore(): Promise<void> {
    const { cursor } = later;
    if (cursor === undefined || later.status === 'loading') return;
    setKept({ ...later, status: 'loading' });
    const answer = await ask(cursor);
    setKept((now) => (now.after === after ? grown(later, answer) : now));
  }

  return {
    all: first.data ? [first.data, ...later.pages] : [],
    more: later.cursor !== undefined,
    status: later.status,
    loadMore,
  };
}

const grown = <P extends { cursor?: string }>(later: Later<P>, answer: Answer<P>): Later<P> =>
  answer.ok
    ? { ...later, pages: [...later.pages, answer.data], cursor: answer.data.cursor, status: 'idle' }
    : { ...later, status: 'failed' };
