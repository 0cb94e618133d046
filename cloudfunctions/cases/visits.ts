import * as z from 'zod';
import { blindIndex } from '../kernel/crypto';
import { Collection, command } from '../kernel/database';
import type { Position } from '../kernel/paging';
import type { Visit } from '../kernel/serve';
import { dayOf, monthsAfter } from '../kernel/time';

const KEPT_MONTHS = 36;

/** One worker has read one client's record by one call on one day. */
export const visitDocument = z.object({
  /** `client.reader.call.day`: however often they read that day, it is one row. */
  _id: z.string(),
  clientId: z.string(),
  /** The latest reading of the day. */
  at: z.date(),
  openid: z.string(),
  stationId: z.string(),
  /** The call: `cases/getClient`. */
  call: z.string(),
  expiresAt: z.date(),
});
export type VisitDocument = z.infer<typeof visitDocument>;

export const visits = new Collection('visits', visitDocument);

/** Notes a reading; again on the same day moves its row's time. One trip. */
export async function noteVisit(visit: Visit): Promise<void> {
  const { clientId, at, openid, stationId, call } = visit;
  const _id = [clientId, blindIndex(openid), call.replace('/', '-'), dayOf(at)].join('.');
  await visits.put({ _id, clientId, at, openid, stationId, call, expiresAt: monthsAfter(at, KEPT_MONTHS) });
}

/**
 * Who has read a client's record, the latest first or the earliest, from this position on (from the end where
 * there is none). One trip.
 */
export function loadVisits(
  clientId: string,
  direction: 'asc' | 'desc',
  from: Position | undefined,
  most: number,
): Promise<VisitDocument[]> {
  const _ = command();
  const at = from && (direction === 'asc' ? _.gte(from.at) : _.lte(from.at));
  return visits.find(
    { clientId, ...(at && { at }) },
    {
      order: [
        ['at', direction],
        ['_id', direction],
      ],
      limit: most,
      skip: from?.skip,
    },
  );
}

/** Removes who has read a client's record, at most so many: nobody is left to ask. Two trips. */
export function removeVisits(clientId: string, most: number): Promise<number> {
  return visits.removeWhere({ clientId }, most);
}
