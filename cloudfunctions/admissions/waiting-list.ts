import * as z from 'zod';
import { type ApplicationDocument, applications } from './store';

const counted = z.object({ before: z.int() });

/**
 * The place in its station's waiting list, 1 is next; undefined, without a trip, for one that does not wait.
 * One trip.
 */
export async function placeOf({
  _id,
  stationId,
  state,
  since,
}: Pick<ApplicationDocument, '_id' | 'stationId' | 'state' | 'since'>): Promise<number | undefined> {
  if (state !== 'waiting') return undefined;
  const earlier = { $or: [{ since: { $lt: since } }, { since, _id: { $lt: _id } }] };
  const [row] = await applications.aggregate(
    [{ $match: { stationId, state, ...earlier } }, { $count: 'before' }],
    counted,
  );
  return (row?.before ?? 0) + 1;
}
