import * as z from 'zod';
import { type Contract, FAMILY_ROLES, id, idempotencyKey, instant, STATION_ROLES } from './contract';
import { slotId } from './slot-id';

/** Waiting for a slot that is full; `offered` where a place has become free and is kept. */
export const wait = z.object({
  slotId,
  clientId: id,
  stationId: id,
  serviceId: id,
  startAt: instant,
  endAt: instant,
  serviceName: z.string(),
  stationName: z.string(),
  place: z.string(),
  workerName: z.string(),
  workerTitle: z.string(),
  state: z.enum(['waiting', 'offered']),
  /** How many came before and still wait. */
  ahead: z.int().nonnegative(),
  /** Until when the place is kept. */
  untilAt: instant.optional(),
});

const roles = [...FAMILY_ROLES, ...STATION_ROLES] as const;
const asked = { slotId, clientId: id, idempotencyKey };

/** First come, first served: a place that becomes free is kept for the first who waits, then passes on. */
export const waitingList = {
  joinWaitingList: {
    kind: 'command',
    input: z.strictObject(asked),
    output: z.object({ slotId, clientId: id, startAt: instant, endAt: instant }),
    errors: [
      'SLOT_FREE',
      'SLOT_CLOSED',
      'ALREADY_WAITING',
      'ALREADY_BOOKED',
      'TIME_CLASH',
      'LIST_FULL',
      'AGREEMENT_MISSING',
      'CLIENT_CLOSED',
    ],
    roles,
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
  /** Waits no longer, or lets go what is kept. */
  leaveWaitingList: {
    kind: 'command',
    input: z.strictObject(asked),
    output: z.object({ slotId, clientId: id }),
    errors: ['NOT_WAITING'],
    roles,
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
  /** Books the place that is kept. `remind` as with `bookAppointment`. */
  acceptOffer: {
    kind: 'command',
    input: z.strictObject({ ...asked, remind: z.boolean().optional() }),
    output: z.object({
      appointmentId: id,
      slotId,
      clientId: id,
      startAt: instant,
      endAt: instant,
      state: z.literal('booked'),
      remindAt: instant.optional(),
    }),
    errors: [
      'NOT_WAITING',
      'OFFER_OVER',
      'SLOT_FULL',
      'SLOT_CLOSED',
      'ALREADY_BOOKED',
      'TIME_CLASH',
      'AGREEMENT_MISSING',
      'CLIENT_CLOSED',
    ],
    roles,
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
  /** What a client waits for, soonest first. */
  listWaiting: {
    kind: 'query',
    input: z.strictObject({ clientId: id }),
    output: z.object({ waits: z.array(wait) }),
    errors: [],
    roles,
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
} as const satisfies Contract;
