import * as z from 'zod';
import { type Contract, cursor, FAMILY_ROLES, id, idempotencyKey, instant } from './contract';

/** What law or contract makes a station keep, and for how long. */
const kept = z.object({
  what: z.enum(['service-records', 'consents', 'appointments']),
  untilAt: instant,
});
const erasure = z.object({
  /** Absent where nobody has asked. */
  requestedAt: instant.optional(),
  /** From then on it cannot be taken back: seven days after the request. */
  dueAt: instant.optional(),
  keeps: z.array(kept),
});

export const privacy = {
  /** Who has read the file: newest first, a line a day, reader and thing read. Twenty a page. */
  listVisits: {
    kind: 'query',
    input: z.strictObject({ clientId: id, cursor: cursor.optional() }),
    output: z.object({
      visits: z.array(
        z.object({
          at: instant,
          /** The worker's name as the station shows it; empty where it is not known. */
          reader: z.string(),
          stationName: z.string(),
          what: z.enum(['file', 'appointments', 'links', 'consents', 'other']),
        }),
      ),
      cursor: cursor.optional(),
    }),
    errors: [],
    roles: [...FAMILY_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /**
   * Everything about the client, as text in sections, to be kept as a file. It comes in pages: ask again with
   * `cursor` until there is none, and put rows of sections with the same title together.
   */
  exportRecord: {
    kind: 'query',
    input: z.strictObject({ clientId: id, cursor: cursor.optional() }),
    output: z.object({
      fileName: z.string(),
      sections: z.array(
        z.object({
          title: z.string(),
          rows: z.array(z.array(z.object({ name: z.string(), value: z.string() }))),
        }),
      ),
      cursor: cursor.optional(),
    }),
    errors: [],
    roles: [...FAMILY_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  getErasure: {
    kind: 'query',
    input: z.strictObject({ clientId: id }),
    output: erasure,
    errors: [],
    roles: [...FAMILY_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'sign' },
  },
  /** Asks for erasure; it happens seven days later, and can be taken back until then. */
  requestErasure: {
    kind: 'command',
    input: z.strictObject({ clientId: id, idempotencyKey }),
    output: erasure,
    errors: ['CLIENT_CLOSED'],
    roles: [...FAMILY_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'sign' },
  },
  cancelErasure: {
    kind: 'command',
    input: z.strictObject({ clientId: id, idempotencyKey }),
    output: erasure,
    errors: ['NOTHING_TO_CANCEL'],
    roles: [...FAMILY_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'sign' },
  },
} as const satisfies Contract;
