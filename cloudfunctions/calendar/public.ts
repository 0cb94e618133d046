import { command, type Transaction } from '../kernel/database';
import type { DayKey } from '../kernel/time';
import { disengage, engage, freePlace, type Session, type Stretch, takePlace } from './rules';
import { calendarDays, clientDayId, MINUTES_A_DAY, workerDayId } from './store';

export { type WorkingDay, workingDay, workingDaysAfter } from './holidays';
export { placesLeft, type Session } from './rules';

/** One client's place in one worker's slot. `toMinute` is the client's end; the worker's has the buffer. */
export interface Place extends Stretch {
  slotId: string;
  capacity: number;
  bufferMinutes: number;
  stationId: string;
  workerId: string;
  clientId: string;
  day: DayKey;
  appointmentId: string;
}

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
  const sessions = takePlace(before?.sessions ?? [], session, appointmentId);
  await calendarDays.put({ _id: workerDay, day, stationId, sessions }, tx);
  await calendarDays.put({ _id: clientDay, day, engagements }, tx);
}

/** Gives the place back on both days, within the caller's transaction. Four trips; harmless if repeated. */
export async function freePlaceIn(
  tx: Transaction,
  place: Pick<Place, 'workerId' | 'clientId' | 'day' | 'appointmentId' | 'stationId'>,
): Promise<void> {
  const workerDay = workerDayId(place.workerId, place.day);
  const clientDay = clientDayId(place.clientId, place.day);
  const before = await calendarDays.get(workerDay, tx);
  const own = await calendarDays.get(clientDay, tx);
  const sessions = freePlace(before?.sessions ?? [], place.appointmentId);
  const engagements = disengage(own?.engagements ?? [], place.appointmentId);
  await calendarDays.put({ _id: workerDay, day: place.day, stationId: place.stationId, sessions }, tx);
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
