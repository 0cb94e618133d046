import { call } from '../../platform/call';
import type { Output } from '../../platform/calls';
import { usePages } from '../../platform/use-pages';
import { useQuery } from '../../platform/use-query';

export type Visit = Output<'privacy', 'listVisits'>['visits'][number];

/** Who has read the file, page by page. */
export function useVisits(clientId: string) {
  const first = useQuery('privacy', 'listVisits', { clientId });
  const { all, ...pages } = usePages(first, clientId, (cursor) =>
    call('privacy', 'listVisits', { clientId, cursor }),
  );
  return { first, ...pages, visits: all.flatMap(({ visits }) => visits) };
}
