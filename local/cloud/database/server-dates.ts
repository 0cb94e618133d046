import { invalidParam } from './errors';
import { isDocument } from './language/values';

/**
 * `db.serverDate({offset})` as the SDK sends it: the instant of the request plus an offset in ms.
 * All server dates of one request count from one instant.
 */
export function serverDate(inner: unknown, now: number): Date {
  const offset = isDocument(inner) ? (inner.offset ?? 0) : undefined;
  const milliseconds = isDocument(offset) ? Number(Object.values(offset)[0]) : offset;
  if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds))
    throw invalidParam('not a server date');
  return new Date(now + milliseconds);
}
