import * as z from 'zod';
import type { Appointment } from '../../contracts/appointments';
import { command } from '../kernel/database';
import type { Position } from '../kernel/paging';
import { addDays, type DayKey, instantOf, monthOf } from '../kernel/time';
import { showAppointment } from './show';
import { type AppointmentDocument, appointments } from './store';

export { callOffUpcoming } from './call-off';
export { forgetPeople, removeAppointments } from './forget';
export type { AppointmentDocument } from './store';
export { type Offered, passOnWaits } from './waits';

/** One appointment, or null: decides who may reach it. One trip. */
export function loadAppointment(appointmentId: string): Promise<AppointmentDocument | null> {
  return appointments.get(appointmentId);
}

/**
 * A station's appointments of one day, soonest first, called-off ones included. One trip. Booked ones are
 * read first: however often somebody books and calls off, nobody who comes is missing.
 */
export async function loadStationDay(stationId: string, day: DayKey): Promise<AppointmentDocument[]> {
  const _ = command();
  const found = await appointments.find(
    { stationId, startAt: _.gte(instantOf(day, 0)).and(_.lt(instantOf(addDays(day, 1), 0))) },
    {
      order: [
        ['state', 'asc'],
        ['startAt', 'asc'],
      ],
      limit: 1000,
    },
  );
  return found.sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
}

/** What stands booked for these clients from the start of this month on, or was done, soonest first. One trip. */
export async function loadBooked(clientIds: readonly string[], today: DayKey): Promise<Appointment[]> {
  if (clientIds.length === 0) return [];
  const found = await appointments.find(
    {
      clientId: command().in([...clientIds]),
      startAt: command().gte(instantOf(monthOf(today).from, 0)),
      state: command().in(['requested', 'booked', 'done']),
    },
    { order: [['startAt', 'asc']], limit: 1000 },
  );
  return found.map(showAppointment);
}

const weekRow = z.object({ _id: z.string(), places: z.int(), clients: z.array(z.string()) });

/**
 * Places booked per station in the seven days from `today`, where at least `fewest` people stand behind
 * the figure. One trip.
 */
export async function countBookedWeeks(
  stationIds: readonly string[],
  today: DayKey,
  fewest: number,
): Promise<Map<string, number>> {
  if (stationIds.length === 0) return new Map();
  const startAt = { $gte: instantOf(today, 0), $lt: instantOf(addDays(today, 7), 0) };
  const rows = await appointments.aggregate(
    [
      {
        $match: { stationId: { $in: stationIds }, startAt, state: { $in: ['requested', 'booked', 'done'] } },
      },
      { $group: { _id: '$stationId', places: { $sum: 1 }, clients: { $addToSet: '$clientId' } } },
    ],
    weekRow,
  );
  return new Map(rows.filter((r) => r.clients.length >= fewest).map((r) => [r._id, r.places]));
}

/** A client's appointments from this position on, the earliest first, called-off ones included. One trip. */
export function loadHistory(clientId: string, from: Position, most: number): Promise<AppointmentDocument[]> {
  return appointments.find(
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

/** Whose reminders are due, oldest first, at most 100. One trip. */
export function loadDueReminders(now: Date): Promise<AppointmentDocument[]> {
  const due = command().gt(new Date(0)).and(command().lte(now));
  return appointments.find({ remindDueAt: due }, { order: [['remindDueAt', 'asc']], limit: 100 });
}

/** Remembers that a reminder went out; an appointment called off meanwhile stays as it is. */
export async function markReminded(appointment: AppointmentDocument): Promise<void> {
  const { _id, remindDueAt } = appointment;
  await appointments.changeWhere({ _id, remindDueAt }, { remindDueAt: null });
}

/** What families have to hear and have not, oldest first, at most 100. One trip. */
export function loadDueNotices(now: Date): Promise<AppointmentDocument[]> {
  const due = command().gt(new Date(0)).and(command().lte(now));
  return appointments.find({ noticeDueAt: due }, { order: [['noticeDueAt', 'asc']], limit: 100 });
}

/**
 * Remembers that a notice has been dealt with: somebody has to call since `callSince`, or nobody. One that came
 * meanwhile stays. One trip.
 */
export async function settleNotice(
  { _id, notice, noticeDueAt }: AppointmentDocument,
  callSince: Date | null,
): Promise<void> {
  const toCall = callSince && notice ? command().set({ since: callSince, kind: notice.kind }) : null;
  await appointments.changeWhere({ _id, noticeDueAt }, { noticeDueAt: null, toCall });
}
