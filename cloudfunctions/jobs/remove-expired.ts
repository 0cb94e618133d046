import { command } from '../kernel/database';
import { expiring } from './store';

const BATCH = 500;

/**
 * Removes what may go, everywhere, a batch of each collection at a time; what is left waits for the next sweep
 * that looks. Answers how many went. Trips: one for each collection, in one round; another where something goes.
 */
export async function removeExpired(now: Date): Promise<number> {
  const _ = command();
  // Nothing was before 1970: the lower bound keeps documents without the field out of the index range.
  const expiresAt = _.gt(new Date(0)).and(_.lte(now));
  // What still names stored pictures waits until they are gone: nobody would find them any more.
  const mayGo = { expiresAt, 'photos.0': _.exists(false) };
  const removed = await Promise.all(expiring.map((rows) => rows.removeWhere(mayGo, BATCH)));
  return removed.reduce((sum, count) => sum + count, 0);
}
