import type { Query } from './use-query';

/** How little is known, the least first. */
const STATUSES = ['error', 'offline', 'loading', 'stale'] as const;

/**
 * Two questions of one page as one: answered when both are, failed when one did, seen when the older was.
 */
export function both<A, B>(a: Query<A>, b: Query<B>): Query<[A, B]> {
  const seen = [a, b].flatMap(({ seenAt }) => seenAt ?? []);
  return {
    status: STATUSES.find((status) => a.status === status || b.status === status) ?? 'fresh',
    data: a.data === undefined || b.data === undefined ? undefined : [a.data, b.data],
    seenAt: seen.length > 0 ? Math.min(...seen) : undefined,
    failure: a.failure ?? b.failure,
    refresh: async () => {
      await Promise.all([a.refresh(), b.refresh()]);
    },
  };
}
