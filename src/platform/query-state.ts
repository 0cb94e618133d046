import { type Answer, type AnyRefusal, type Failure, isUncertain } from './calls';
import type { Kept } from './kept';

/**
 * `loading`: nothing to show yet · `stale`: kept from before, being refreshed · `fresh`: just answered ·
 * `offline`, `error`: the last attempt failed; `data` may still hold what was seen before.
 */
export type QueryStatus = 'loading' | 'stale' | 'fresh' | 'offline' | 'error';

export interface QueryState<T> {
  status: QueryStatus;
  data?: T;
  /** When `data` was answered, epoch ms. */
  seenAt?: number;
  failure?: Failure;
}

/** The state before the first answer. */
export const opening = <T>(seen: Kept<T> | undefined): QueryState<T> =>
  seen ? { status: 'stale', ...seen } : { status: 'loading' };

/**
 * The state after an answer. What was seen stays on screen while the outcome is only unknown;
 * a refusal (no longer allowed, no longer there) takes it away.
 * @param now epoch ms
 */
export function after<T>(was: QueryState<T>, reply: Answer<T, AnyRefusal>, now: number): QueryState<T> {
  if (reply.ok) return { status: 'fresh', data: reply.data, seenAt: now };
  const status = reply.code === 'OFFLINE' ? 'offline' : 'error';
  if (!isUncertain(reply.code)) return { status, failure: reply };
  return { status, data: was.data, seenAt: was.seenAt, failure: reply };
}
