import * as z from 'zod';
import {
  type Contract,
  dayKey,
  FAMILY_ROLES,
  id,
  idempotencyKey,
  instant,
  STATION_ROLES,
  shortWords,
} from './contract';

/** Six digits that hang at the station for one day. */
const arrivalCode = z.string().regex(/^\d{6}$/);
/** How long something really took. */
const minutes = z.int().min(1).max(600);

/** Whether a home visit is called for after somebody did not come: not decided yet, one is, none is. */
export const visitDecision = z.enum(['open', 'visit', 'none']);

/** What happens on the day itself: coming, being late, not coming, and what was really delivered. */
export const onTheDay = {
  /** The person is there. A family says the day's code of the station; staff need none. */
  checkIn: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, arrivalCode: arrivalCode.optional(), idempotencyKey }),
    output: z.object({ appointmentId: id, arrivedAt: instant }),
    errors: ['ARRIVAL_CODE_WRONG', 'NOT_TODAY', 'NOT_STANDING'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** What a family says to check in today: another one each day. */
  getArrivalCode: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({ day: dayKey, code: arrivalCode }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** Somebody comes, but later: told to those who wait for them. The last word counts. */
  reportLate: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, lateMinutes: z.int().min(5).max(120), idempotencyKey }),
    output: z.object({ appointmentId: id, lateMinutes: z.int() }),
    errors: ['NOT_TODAY', 'NOT_STANDING'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** Nobody came. Where they were awaited at the station, a worker then decides whether to visit them. */
  markMissed: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, idempotencyKey }),
    output: z.object({ appointmentId: id, state: z.literal('missed'), visit: visitDecision.optional() }),
    errors: ['TOO_EARLY', 'NOT_STANDING'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** It was marked by mistake: it stands as before. */
  undoMissed: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, idempotencyKey }),
    output: z.object({ appointmentId: id, state: z.literal('booked') }),
    errors: ['NOT_STANDING'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** A worker has decided whether to visit; nothing is arranged by itself. */
  decideVisit: {
    kind: 'command',
    input: z.strictObject({
      appointmentId: id,
      decision: z.enum(['visit', 'none']),
      note: shortWords.optional(),
      idempotencyKey,
    }),
    output: z.object({ appointmentId: id, visit: visitDecision }),
    errors: ['NOT_STANDING', 'ALREADY_DECIDED'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** Who has not come and waits for that decision; the longest ago first. */
  listOpenVisits: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      visits: z.array(
        z.object({
          appointmentId: id,
          clientId: id,
          name: z.string(),
          startAt: instant,
          serviceName: z.string(),
          workerName: z.string(),
          workerTitle: z.string(),
          /** Absent where the station has no number of theirs, or they belong to another. */
          phone: z.string().optional(),
        }),
      ),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** It was delivered, so long: one fact, from which the service record and the hours follow. */
  completeAppointment: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, minutes, idempotencyKey }),
    output: z.object({ appointmentId: id, state: z.literal('done'), minutes: z.int() }),
    errors: ['TOO_EARLY', 'NOT_STANDING'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
  /** Another fact that corrects the one before: so long in truth, or, with 0, not at all. */
  correctCompletion: {
    kind: 'command',
    input: z.strictObject({
      appointmentId: id,
      minutes: z.int().min(0).max(600),
      reason: z.string().trim().min(1).max(200),
      idempotencyKey,
    }),
    output: z.object({ appointmentId: id, state: z.enum(['done', 'missed']), minutes: z.int() }),
    errors: ['NOT_COMPLETED'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
} as const satisfies Contract;
