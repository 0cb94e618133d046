import { command } from '../kernel/database';
import { minuteOf } from '../kernel/time';
import { expiring } from './store';

/** Nothing expires to the minute: looking this often is enough, and saves the cloud's quota. */
const EVERY_MINUTES = 10;
const BATCH = 500;

/**
 * Removes what may go, everywhere, a batch of each collection at a time; what is left waits for the next sweep
 * that looks. Answers how many went. Trips: one for each collection, in one round; another where something goes.
 */
export async function removeExpired(now: Date): Promise<number> {
  if (minuteOf(now) % EVERY_MINUTES !== 0) return 0;
  // Nothing was before 1970: the lower bound keeps documents without the field out of the index range.
  const expiresAt = command().gt(new Date(0)).and(command().lte(now));
  const removed = await Promise.all(expiring.map((rows) => rows.removeWhere({ expiresAt }, BATCH)));
  return removed.reduce((sum, count) => sum + count, 0);
}
