import * as z from 'zod';
import { type Contract, id, idempotencyKey, instant, ROLES, STATION_ROLES } from './contract';

/** What a station changes that a family has to hear. */
export const noticeKind = z.enum(['cancelled', 'moved', 'accepted', 'declined']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** The kinds of message that WeChat asks about: what comes tomorrow, and what has changed. */
export const MESSAGE_KINDS = ['upcoming', 'changed'] as const;

/** Belongs to the function `accounts`. */
export const subscriptions = {
  /** WeChat was told yes on this phone: one message of each of these kinds may be sent. */
  noteSubscription: {
    kind: 'command',
    input: z.strictObject({
      kinds: z.array(z.enum(MESSAGE_KINDS)).min(1).max(MESSAGE_KINDS.length),
      idempotencyKey,
    }),
    output: z.object({}),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
} as const satisfies Contract;

/** Who is called, since no message can reach them. Belongs to the function `appointments`. */
export const phoneList = {
  /** What has changed and is yet to come, the longest waiting first. */
  listCalls: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      calls: z.array(
        z.object({
          appointmentId: id,
          clientId: id,
          name: z.string(),
          kind: noticeKind,
          since: instant,
          startAt: instant,
          /** Numbers are for the station that the person belongs to; absent where it has none, too. */
          phone: z.string().optional(),
          contact: z
            .object({ name: z.string(), phone: z.string(), relation: z.string().optional() })
            .optional(),
        }),
      ),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** Somebody has called them. */
  markCalled: {
    kind: 'command',
    input: z.strictObject({ appointmentId: id, idempotencyKey }),
    output: z.object({ appointmentId: id }),
    errors: ['NOT_STANDING'],
    roles: [...STATION_ROLES],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'book' },
  },
} as const satisfies Contract;
