import * as z from 'zod';
import { leaveQueueIn, loadDueQueues, settleQueues } from '../calendar/public';
import { Collection, command, type Transaction, transact } from '../kernel/database';
import { DomainError } from '../kernel/errors';

/**
 * Who has asked to wait for a slot, and for whom. The order, and what is kept for whom, stands on the worker's day.
 */
const waitDocument = z.object({
  /** From account, action and key: the same wish always meets the same document. */
  _id: z.string(),
  inputHash: z.string(),
  slotId: z.string(),
  clientId: z.string(),
  stationId: z.string(),
  serviceId: z.string(),
  workerId: z.string(),
  day: z.string(),
  startAt: z.date(),
  endAt: z.date(),
  /** `over`: not answered in time, or no place became free. */
  state: z.enum(['open', 'accepted', 'left', 'over']),
  /** As it was called then. */
  named: z.object({
    serviceName: z.string(),
    stationName: z.string(),
    place: z.string(),
    workerName: z.string(),
    workerTitle: z.string(),
  }),
  /** The account that asked, and hears of an offer. */
  openid: z.string(),
  at: z.date(),
  expiresAt: z.date(),
});
export type WaitDocument = z.infer<typeof waitDocument>;

export const waits = new Collection('waits', waitDocument);

const MOST = 100;
const DAYS_A_SWEEP = 50;

/** What a client waits for, soonest first. One trip. */
export function loadOpenWaits(clientId: string, now: Date, more: object = {}): Promise<WaitDocument[]> {
  return waits.find(
    { clientId, startAt: command().gt(now), state: 'open', ...more },
    { order: [['startAt', 'asc']], limit: MOST },
  );
}

/** Ends what a client waits for, one after the other. One trip, and five for each. */
export async function endWaits(clientId: string, more: object, now: Date): Promise<void> {
  for (const wait of await loadOpenWaits(clientId, now, more)) await transact((tx) => endIn(tx, wait, now));
}

/** Whoever was dropped meanwhile waits no longer already. */
async function endIn(tx: Transaction, wait: WaitDocument, now: Date): Promise<void> {
  try {
    await leaveQueueIn(tx, wait, now);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'NOT_WAITING')) throw error;
  }
  await waits.change(wait._id, { state: 'left' }, tx);
}

/** An offer that somebody should hear of. */
export interface Offered {
  wait: WaitDocument;
  /** On whose day the place is kept. */
  dayId: string;
  until: Date;
}

/**
 * Drops the offers that nobody answered in time and the lists of slots that are near, and passes on what is free.
 * Answers the offers that it is time to tell. Trips: one; for each day a transaction of four, and one for each who
 * was dropped; one.
 */
export async function passOnWaits(now: Date): Promise<Offered[]> {
  const untold: { waitId: string; dayId: string; until: Date }[] = [];
  for (const { _id: dayId } of await loadDueQueues(now, DAYS_A_SWEEP)) {
    const settled = await settleQueues(dayId, now, async (tx, dropped) => {
      for (const { waitId } of dropped) await waits.change(waitId, { state: 'over' }, tx);
    });
    for (const { waitId, offer } of settled.untold)
      if (offer) untold.push({ waitId, dayId, until: offer.until });
  }
  if (untold.length === 0) return [];
  const found = await waits.find({ _id: command().in(untold.map(({ waitId }) => waitId)) }, { limit: 1000 });
  const known = new Map(found.map((wait) => [wait._id, wait]));
  return untold.flatMap(({ waitId, dayId, until }) => {
    const wait = known.get(waitId);
    return wait ? [{ wait, dayId, until }] : [];
  });
}
