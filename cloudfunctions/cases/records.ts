import * as z from 'zod';
import { Collection, command } from '../kernel/database';
import type { Position } from '../kernel/paging';

/**
 * How a service reached somebody: at home (入户), face to face (面访), by phone (电话), online (网络), or at
 * a group or event (活动).
 */
const contactWay = z.enum(['home', 'face', 'phone', 'online', 'activity']);

/** What was really delivered to one client, once. */
export const serviceRecordDocument = z.object({
  _id: z.string(),
  stationId: z.string(),
  clientId: z.string(),
  serviceId: z.string(),
  workerId: z.string(),
  startAt: z.date(),
  endAt: z.date(),
  minutes: z.int().positive(),
  way: contactWay,
  /** The group session it was part of: one attendance each. */
  groupSessionId: z.string().optional(),
});
export type ServiceRecordDocument = z.infer<typeof serviceRecordDocument>;

const serviceRecords = new Collection('serviceRecords', serviceRecordDocument);

/** What was delivered to a client from this position on, the earliest first. One trip. */
export function loadServiceRecords(
  clientId: string,
  from: Position,
  most: number,
): Promise<ServiceRecordDocument[]> {
  return serviceRecords.find(
    { clientId, startAt: command().gte(from.at) },
    {
      order: [
        ['startAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit: most,
      skip: from.skip,
    },
  );
}

/** Removes records of a client whose time to be kept is over, at most so many. Two trips. */
export function removeServiceRecords(clientId: string, most: number): Promise<number> {
  return serviceRecords.removeWhere({ clientId }, most);
}
