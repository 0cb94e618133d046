import * as z from 'zod';
import { Collection, command } from '../kernel/database';
import { DuplicateKeyError } from '../kernel/errors';
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
  /** 0 where a correction says that it did not take place. */
  minutes: z.int().nonnegative(),
  /** What it counts in a contract's hours (折算工时). */
  convertedMinutes: z.int().nonnegative().optional(),
  way: contactWay,
  /** The fact about its appointment that it follows from; later ones have higher numbers. */
  factNumber: z.int().positive().optional(),
  /** The group session it was part of: one attendance each. */
  groupSessionId: z.string().optional(),
});
export type ServiceRecordDocument = z.infer<typeof serviceRecordDocument>;

/** A record that follows from a fact about an appointment, whose id it has. */
export type AttendedService = ServiceRecordDocument & { factNumber: number };

const serviceRecords = new Collection('serviceRecords', serviceRecordDocument);

/**
 * Writes the record of a service that was delivered, unless a later fact about it has been written already: harmless if
 * repeated, in any order. Two trips at most.
 */
export async function recordAttended(record: AttendedService): Promise<void> {
  const { _id, factNumber, ...rest } = record;
  try {
    await serviceRecords.insert(record);
  } catch (error) {
    if (!(error instanceof DuplicateKeyError)) throw error;
    await serviceRecords.changeWhere({ _id, factNumber: command().lt(factNumber) }, { factNumber, ...rest });
  }
}

/** What was delivered to a client from this position on, the earliest first. One trip. */
export function loadServiceRecords(
  clientId: string,
  from: Position,
  most: number,
): Promise<ServiceRecordDocument[]> {
  return serviceRecords.find(
    { clientId, startAt: command().gte(from.at), minutes: command().gt(0) },
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
