import { command, type Transaction, transact } from '../kernel/database';
import type { DayKey } from '../kernel/time';
import type { Place } from './place';
import { accept, join, leave, markTold, type Queue, settle, untold, type Waiting } from './queue-rules';
import { engage } from './rules';
import { calendarDays, clientDayId, type DayDocument, MINUTES_A_DAY, workerDayId } from './store';
import { putWorkerDay, workerDayOf } from './worker-day';

/** A place as somebody waits for it. */
export interface Wish extends Omit<Place, 'appointmentId'> {
  waitId: string;
  closesAt: Date;
}

const stretchOf = ({
  slotId,
  fromMinute,
  toMinute,
  bufferMinutes,
  capacity,
}: Omit<Place, 'appointmentId'>) => ({
  slotId,
  fromMinute,
  toMinute: Math.min(toMinute + bufferMinutes, MINUTES_A_DAY),
  capacity,
});

/**
 * Puts a client at the end of those who wait for a slot, within the caller's transaction. Three trips.
 * @throws DomainError SLOT_FREE, ALREADY_WAITING, LIST_FULL; ALREADY_BOOKED or TIME_CLASH where they could not come
 */
export async function joinQueueIn(tx: Transaction, wish: Wish, now: Date): Promise<void> {
  const { workerId, clientId, day, stationId, closesAt, waitId } = wish;
  const _id = workerDayId(workerId, day);
  const before = await calendarDays.get(_id, tx);
  const own = await calendarDays.get(clientDayId(clientId, day), tx);
  engage(own?.engagements ?? [], { ...wish, appointmentId: waitId });
  const next = join(workerDayOf(before), { ...stretchOf(wish), closesAt }, { waitId, clientId, at: now });
  await putWorkerDay(tx, { _id, day, stationId }, next);
}

/**
 * Takes a client out of those who wait, within the caller's transaction; what was kept for them goes to the next.
 * Two trips. Answers the wait. @throws DomainError NOT_WAITING
 */
export async function leaveQueueIn(
  tx: Transaction,
  of: { slotId: string; workerId: string; clientId: string; day: DayKey },
  now: Date,
): Promise<string> {
  const _id = workerDayId(of.workerId, of.day);
  const before = await calendarDays.get(_id, tx);
  const { waitId, day } = leave(workerDayOf(before), of.slotId, of.clientId, now);
  await putWorkerDay(tx, { _id, day: of.day, stationId: before?.stationId }, day);
  return waitId;
}

/**
 * Makes of the place that was kept for a client one that is taken, on both days, within the caller's transaction.
 * Four trips. Answers the wait. @throws DomainError NOT_WAITING, OFFER_OVER, SLOT_FULL, ALREADY_BOOKED or TIME_CLASH
 */
export async function acceptOfferIn(tx: Transaction, place: Place, now: Date): Promise<string> {
  const { workerId, clientId, appointmentId, day, stationId } = place;
  const _id = workerDayId(workerId, day);
  const clientDay = clientDayId(clientId, day);
  const before = await calendarDays.get(_id, tx);
  const own = await calendarDays.get(clientDay, tx);
  const { waitId, day: next } = accept(
    workerDayOf(before),
    stretchOf(place),
    { clientId, appointmentId },
    now,
  );
  const { slotId, fromMinute, toMinute } = place;
  const engagements = engage(own?.engagements ?? [], {
    slotId,
    fromMinute,
    toMinute,
    appointmentId,
  });
  await putWorkerDay(tx, { _id, day, stationId }, next);
  await calendarDays.put({ _id: clientDay, day, engagements }, tx);
  return waitId;
}

/** Where each of these clients' waits stands. */
export interface Standing {
  waitId: string;
  /** How many came before and still wait. */
  ahead: number;
  /** Until when a place is kept. */
  offeredUntil?: Date;
}

/** Where these wait; one that waits no longer is left out. One trip. Key: waitId. */
export async function loadStandings(
  waits: readonly { workerId: string; day: DayKey }[],
): Promise<Map<string, Standing>> {
  const ids = [...new Set(waits.map(({ workerId, day }) => workerDayId(workerId, day)))];
  if (ids.length === 0) return new Map();
  const days = await calendarDays.find({ _id: command().in(ids) }, { limit: 1000 });
  const queues = days.flatMap((day) => day.queues ?? []);
  return new Map(queues.flatMap(standingsIn).map((standing) => [standing.waitId, standing]));
}

function standingsIn({ entries }: Queue): Standing[] {
  const waiting = entries.filter(({ offer }) => !offer);
  return entries.map((entry) => ({
    waitId: entry.waitId,
    ahead: Math.max(0, waiting.indexOf(entry)),
    ...(entry.offer && { offeredUntil: entry.offer.until }),
  }));
}

/** The worker's days whose queues are due, the longest due first. One trip. */
export function loadDueQueues(now: Date, most: number): Promise<DayDocument[]> {
  const due = command().gt(new Date(0)).and(command().lte(now));
  return calendarDays.find({ queueDueAt: due }, { order: [['queueDueAt', 'asc']], limit: most });
}

/** What a look at a day's queues has found. */
export interface Settled {
  /** Who waits no longer: the offer was not answered in time, or the slot is near. */
  dropped: Waiting[];
  /** To whom it is time to say that a place is kept. */
  untold: Waiting[];
}

/**
 * Drops what is over and passes on what is free, with what the caller writes beside it. Harmless if repeated.
 * A transaction of four trips, and those of `alongside`.
 */
export function settleQueues(
  dayId: string,
  now: Date,
  alongside: (tx: Transaction, dropped: readonly Waiting[]) => Promise<void>,
): Promise<Settled> {
  return transact(async (tx) => {
    const before = await calendarDays.get(dayId, tx);
    if (!before) return { dropped: [], untold: [] };
    const { day, dropped } = settle(workerDayOf(before), now);
    await putWorkerDay(tx, before, day);
    await alongside(tx, dropped);
    return { dropped, untold: untold(day, now) };
  });
}

/** Remembers that these have heard of their offers. A transaction of four trips. */
export function markOffersTold(dayId: string, waitIds: readonly string[]): Promise<void> {
  return transact(async (tx) => {
    const before = await calendarDays.get(dayId, tx);
    if (before) await putWorkerDay(tx, before, markTold(workerDayOf(before), waitIds));
  });
}
