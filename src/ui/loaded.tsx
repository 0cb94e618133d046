import type { ReactNode } from 'react';
import { clockTime } from '../platform/time';
import type { Query } from '../platform/use-query';
import { common, refusalOfCommand, refusals } from '../texts/common';
import { Notice } from './notice';
import { Skeleton } from './skeleton';
import { Failed } from './state';

export interface LoadedProps<T> {
  query: Query<T>;
  /** The page's shape while there is nothing to show. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/**
 * What a question's answer looks like in every state: skeleton, page, page as it was seen before with a
 * notice above, or the reason why there is none.
 */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  const { data, failure, refresh } = query;
  if (data !== undefined)
    return (
      <>
        <NotRefreshed query={query} />
        {children(data)}
      </>
    );
  if (failure) return <Failed failure={failure} onAgain={() => void refresh()} />;
  return skeleton ?? <Skeleton />;
}

function NotRefreshed({ query: { failure, seenAt } }: { query: Query<unknown> }) {
  if (!failure || seenAt === undefined) return null;
  const offline = failure.code === 'OFFLINE';
  return (
    <Notice
      icon={offline ? 'cloudoff' : 'info'}
      title={offline ? common.offline.title : refusals[failure.code].title}
    >
      {common.offline.seen(clockTime(seenAt))}
    </Notice>
  );
}

/** A refusal of a command, said in the page beside what was tried. */
export function Refused({ code, children }: { code: keyof typeof refusals; children?: ReactNode }) {
  const { title, what, how } = refusalOfCommand(code);
  return (
    <Notice icon={code === 'OFFLINE' ? 'cloudoff' : 'clock'} title={title}>
      {what}
      {how}
      {children}
    </Notice>
  );
}
