import { findByIdHash } from '../cases/public';
import { type Caller, type Owned, speaksFor, worksAt } from '../kernel/access';
import { temporaryUrls } from '../kernel/storage';
import { isOpen } from './rules';
import { showSummary, showWhole } from './show';
import type { ApplicationDocument } from './store';
import { placeOf } from './waiting-list';

const PHOTOS_READABLE_SECONDS = 3600;

interface GetApplication {
  caller: Caller;
  record: ApplicationDocument;
  now: Date;
}

/**
 * One application with everything in it. Beside account and application one round: the place in the list,
 * an earlier file by identity number (for staff, until it is decided), and one call to the storage.
 */
export async function getApplication({ caller, record, now }: GetApplication) {
  const { stationId, idHash, photos, clientId } = record;
  const isStaff = worksAt(caller, stationId);
  // Whoever has decided needs it no more, and could otherwise look it up for as long as the application is kept.
  const looksForEarlier = isStaff && isOpen(record.state);
  const [position, same, urls] = await Promise.all([
    placeOf(record),
    looksForEarlier && idHash ? findByIdHash(idHash) : [],
    temporaryUrls(photos, PHOTOS_READABLE_SECONDS),
  ]);
  // Somebody who only saw a need does not learn who the client is in our books.
  const knowsClient = clientId && (isStaff || speaksFor(caller, clientId, 'read'));
  return {
    ...showSummary(record, position, now),
    ...showWhole(record),
    photos: photos.flatMap((fileId) => {
      const url = urls.get(fileId);
      return url === undefined ? [] : [{ fileId, url }];
    }),
    knownAt: knownAt(same, stationId),
    clientId: knowsClient ? clientId : undefined,
  };
}

/** One's own file comes first; of another station's not even which one it is. */
function knownAt(same: readonly Owned[], stationId: string) {
  if (same.length === 0) return undefined;
  return same.some((other) => other.stationId === stationId) ? ('here' as const) : ('elsewhere' as const);
}
