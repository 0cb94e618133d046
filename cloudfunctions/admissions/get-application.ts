import { findByIdHash } from '../cases/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { temporaryUrls } from '../kernel/storage';
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
 * namesakes by identity number (for staff), and one call to the storage.
 */
export async function getApplication({ caller, record, now }: GetApplication) {
  const { _id, stationId, idHash, photos, clientId } = record;
  const isStaff = worksAt(caller, stationId);
  const [position, same, urls] = await Promise.all([
    placeOf(record),
    isStaff && idHash ? findByIdHash(stationId, idHash) : [],
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
    alreadyClient: same.some((other) => other !== _id),
    clientId: knowsClient ? clientId : undefined,
  };
}
