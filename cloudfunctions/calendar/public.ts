import { command, type Transaction } from '../kernel/database';
import type { DayKey } from '../kernel/time';
import type { Place } from './place';
import { giveBack, takeNew } from './queue-rules';
import { disengage, engage, type Session } from './rules';
import { calendarDays, clientDayId, MINUTES_A_DAY, workerDayId } from './store';
import { putWorkerDay, workerDayOf } from './worker-day';

export { type WorkingDay, workingDay, workingDaysAfter } from './holidays';
export type { Place } from './place';
export {
  acceptOfferIn,
  joinQueueIn,
  leaveQueueIn,
  loadDueQueues,
  loadStandings,
  markOffersTold,
  settleQueues,
} from './queues';
export { placesLeft, type Session } from './rules';

/** The sessions of a station's workers from one day to another, both included; one trip. Key: worker_day. */
export async function loadSessions(
  stationId: string,
  from: DayKey,
  to: DayKey,
): Promise<Map<string, Session[]>> {
  const days = await calendarDays.find(
    { stationId, day: command().gte(from).and(command().lte(to)) },
    { limit: 1000 },
  );
  return new Map(days.map((d) => [d._id, d.sessions ?? []]));
}

/** Where `loadSessions` keeps one worker's day. */
export const sessionsKey = workerDayId;

/**
 * Takes the place on both days, the worker's and the client's, within the caller's transaction.
 * Four trips. @throws DomainError SLOT_FULL, ALREADY_BOOKED or TIME_CLASH; nothing is written then.
 */
export async function takePlaceIn(tx: Transaction, place: Place): Promise<void> {
  const workerDay = workerDayId(place.workerId, place.day);
  const clientDay = clientDayId(place.clientId, place.day);
  const { slotId, fromMinute, toMinute, appointmentId, day, stationId } = place;
  const before = await calendarDays.get(workerDay, tx);
  const own = await calendarDays.get(clientDay, tx);
  const engagements = engage(own?.engagements ?? [], { slotId, fromMinute, toMinute, appointmentId });
  const untilMinute = Math.min(toMinute + place.bufferMinutes, MINUTES_A_DAY);
  const session = { slotId, fromMinute, toMinute: untilMinute, capacity: place.capacity };
  const taken = takeNew(workerDayOf(before), session, appointmentId);
  await putWorkerDay(tx, { _id: workerDay, day, stationId }, taken);
  await calendarDays.put({ _id: clientDay, day, engagements }, tx);
}

/**
 * Gives the place back on both days, within the caller's transaction; whoever waits for it is next, and it is kept
 * for them. Four trips; harmless if repeated.
 */
export async function freePlaceIn(
  tx: Transaction,
  place: Pick<Place, 'workerId' | 'clientId' | 'day' | 'appointmentId' | 'stationId'>,
  now: Date,
): Promise<void> {
  const workerDay = workerDayId(place.workerId, place.day);
  const clientDay = clientDayId(place.clientId, place.day);
  const before = await calendarDays.get(workerDay, tx);
  const own = await calendarDays.get(clientDay, tx);
  const left = giveBack(workerDayOf(before), place.appointmentId, now);
  const engagements = disengage(own?.engagements ?? [], place.appointmentId);
  await putWorkerDay(tx, { _id: workerDay, day: place.day, stationId: place.stationId }, left);
  await calendarDays.put({ _id: clientDay, day: place.day, engagements }, tx);
}

/** Removes a client's days, at most so many, and tells how many. Two trips. */
export function removeClientDays(clientId: string, most: number): Promise<number> {
  const first = clientDayId(clientId, '');
  return calendarDays.removeWhere(
    {
      _id: command()
        .gte(first)
        .and(command().lt(`${first}~`)),
    },
    most,
  );
}
