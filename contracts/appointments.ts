import * as z from 'zod';
import {
  type Contract,
  cursor,
  dayKey,
  FAMILY_ROLES,
  id,
  idempotencyKey,
  instant,
  ROLES,
  STATION_ROLES,
} from './contract';
import { phoneList } from './notices';
import { onTheDay } from './on-the-day';
import { slotId } from './slot-id';
import { waitingList } from './waiting-list';

export { slotId };

/**
 * `requested` waits for the station's yes and holds its place; `booked` stands; `done` was delivered and `missed`
 * was not come to; `cancelled` and `declined` have given their place back.
 */
export const appointmentState = z.enum(['requested', 'booked', 'done', 'missed', 'cancelled', 'declined']);
export type AppointmentState = z.infer<typeof appointmentState>;

/** A bookable time. `left` is capacity less the places taken, never negative. */
export const slot = z.object({
  slotId,
  startAt: instant,
  endAt: instant,
  capacity: z.int().positive(),
  left: z.int().nonnegative(),
  workerName: z.string(),
  /** How people call the worker after the name: 社工, 老师. */
  workerTitle: z.string(),
  place: z.string(),
});
export type Slot = z.infer<typeof slot>;

/**
 * What a day says before it is tapped: `open` has places, `full` has none, `closed` is a day without
 * hours or a holiday, `past` is over or too soon, `later` is beyond the horizon.
 */
export const slotDay = z.object({
  /** A plain date: a span that begins in the calendar's last days may end beyond them. */
  day: z.iso.date(),
  state: z.enum(['open', 'full', 'closed', 'past', 'later']),
  /** The holiday's Chinese name, where it closes the day or moves a working day here. */
  holiday: z.string().optional(),
  /** False while the year's holidays are not published: the plain week holds, and may change. */
  holidaysKnown: z.boolean(),
});
export type SlotDay = z.infer<typeof slotDay>;

/** An appointment as its client and family see it. Names are those for others to see. */
export const appointment = z.object({
  appointmentId: id,
  slotId,
  clientId: id,
  stationId: id,
  serviceId: id,
  startAt: instant,
  endAt: instant,
  state: appointmentState,
  serviceName: z.string(),
  stationName: z.string(),
  place: z.string(),
  workerName: z.string(),
  workerTitle: z.string(),
  priceFen: z.int().nonnegative(),
  /** Until when it can be cancelled. */
  cancelUntilAt: instant,
  /** When a neutral message reminds; absent where nobody asked for it. */
  remindAt: instant.optional(),
  cancelledBy: z.enum(['family', 'station']).optional(),
  /** When the person was there; how much later they said they would come; how long it really took. */
  arrivedAt: instant.optional(),
  lateMinutes: z.int().positive().optional(),
  minutes: z.int().nonnegative().optional(),
});
export type Appointment = z.infer<typeof appointment>;

export const appointments = {
  listSlots: {
    kind: 'query',
    /** `days`: how many days from `fromDay`, 1 to 31. */
    input: z.strictObject({ stationId: id, serviceId: id, fromDay: dayKey, days: z.int().min(1).max(31) }),
    output: z.object({ slots: z.array(slot), days: z.array(slotDay) }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  bookAppointment: {
    kind: 'command',
    /** `remind`: one neutral WeChat message on the morning of the day before. */
    input: z.strictObject({ slotId, clientId: id, idempotencyKey, remind: z.boolean().optional() }),
    output: appointment.pick({
      appointmentId: true,
      slotId: true,
      clientId: true,
      startAt: true,
      endAt: true,
      state: true,
      remindAt: true,
    }),
    errors: [
      'SLOT_FULL',
      'SLOT_CLOSED',
      'ALREADY_BOOKED',
      'TIME_CLASH',
      'AGREEMENT_MISSING',
      'CLIENT_CLOSED',
    ],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
  cancelAppointment: {
    kind: 'command',
    input: z.strictObject({
      appointmentId: id,
      idempotencyKey,
      reason: z.string().trim().max(200).optional(),
    }),
    output: appointment.pick({ appointmentId: true, state: true }),
    errors: ['CANCEL_TOO_LATE', 'ALREADY_CANCELLED'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  listAppointments: {
    kind: 'query',
    /** `coming`: not over yet, soonest first. `past`: over, latest first. Twenty a page. */
    input: z.strictObject({ clientId: id, view: z.enum(['coming', 'past']), cursor: cursor.optional() }),
    output: z.object({ appointments: z.array(appointment), cursor: cursor.optional() }),
    errors: [],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  getAppointment: {
    kind: 'query',
    input: z.strictObject({ appointmentId: id }),
    output: z.object({
      appointment,
      clientName: z.string(),
      stationPhone: z.string(),
      address: z.string(),
      arriving: z.string(),
      bring: z.string(),
    }),
    errors: [],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'read' },
  },
  listStationDay: {
    kind: 'query',
    input: z.strictObject({ stationId: id, day: dayKey }),
    output: z.object({
      stationName: z.string(),
      day: dayKey,
      sessions: z.array(
        z.object({
          slotId,
          startAt: instant,
          endAt: instant,
          serviceName: z.string(),
          workerName: z.string(),
          workerTitle: z.string(),
          place: z.string(),
          capacity: z.int().positive(),
          people: z.array(
            z.object({
              appointmentId: id,
              clientId: id,
              name: z.string(),
              state: appointmentState,
              arrivedAt: instant.optional(),
              lateMinutes: z.int().positive().optional(),
              minutes: z.int().nonnegative().optional(),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  ...onTheDay,
  ...phoneList,
  ...waitingList,
} as const satisfies Contract;
