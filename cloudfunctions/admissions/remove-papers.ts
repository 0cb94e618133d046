import { command } from '../kernel/database';
import { removeFiles } from '../kernel/storage';
import { applications } from './store';

/** Ahead of the documents that name them: without those nobody would find the pictures any more. */
const AHEAD_MS = 86_400_000;
const MOST = 50;

/**
 * Removes the pictures of applications that expire within a day. A crash in between removes them again, which
 * does no harm. Answers of how many applications. Trips: one, and one each where there is something to do.
 */
export async function removePapers(now: Date): Promise<number> {
  const _ = command();
  const expiresAt = _.gt(new Date(0)).and(_.lte(new Date(now.getTime() + AHEAD_MS)));
  const found = await applications.find({ expiresAt, 'photos.0': _.exists(true) }, { limit: MOST });
  if (found.length === 0) return 0;
  await removeFiles(found.flatMap(({ photos }) => photos));
  await Promise.all(found.map(({ _id }) => applications.change(_id, { photos: [] })));
  return found.length;
}
