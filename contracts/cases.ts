import * as z from 'zod';
import { type Contract, cursor, id, idempotencyKey, instant, STATION_ROLES, shortWords } from './contract';

/**
 * `active`: served. `closed`: has left, with a reason. `erased`: asked for it; what law makes the station
 * keep is kept without a name.
 */
export const clientState = z.enum(['active', 'closed', 'erased']);
/** Whether the person decides alone, or a guardian signs too, or the guardian alone (a minor). */
export const capacity = z.enum(['full', 'limited', 'minor']);
/** Why somebody leaves: work, sheltered work, other rehabilitation, home, moved, own wish, other. */
export const exitKind = z.enum(['work', 'sheltered', 'other-rehab', 'home', 'moved', 'own-wish', 'other']);

/** From which station somebody has come, and when. */
const arrival = z.object({ at: instant, from: z.string() });

export const cases = {
  /** A station's people by name; `search` finds parts of a name or its pinyin. Thirty a page. */
  listClients: {
    kind: 'query',
    input: z.strictObject({
      stationId: id,
      search: z.string().trim().max(30).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      clients: z.array(
        z.object({
          clientId: id,
          name: z.string(),
          state: clientState,
          /** Tells namesakes apart. */
          birthYear: z.int().optional(),
        }),
      ),
      cursor: cursor.optional(),
      /** Who has come from another station within fourteen days, the latest first; with the first page. */
      arrived: z.array(z.object({ clientId: id, name: z.string(), ...arrival.shape })),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** One client's file as staff read it; the reading is noted for the client and the family to see. */
  getClient: {
    kind: 'query',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      clientId: id,
      stationId: id,
      name: z.string(),
      phone: z.string().optional(),
      address: z.string().optional(),
      birthYear: z.int().optional(),
      /** Whoever applied for them, by whom they are reached too. */
      contact: z.object({ name: z.string(), phone: z.string(), relation: z.string().optional() }).optional(),
      capacity,
      /** The latest change of it, and why. */
      capacityChanged: z.object({ at: instant, reason: z.string() }).optional(),
      /** A minor who is eighteen by now, or, where only the year is known, becomes so this year. */
      ofAge: z.enum(['yes', 'this-year']).optional(),
      state: clientState,
      since: instant.optional(),
      /** Come from another station within fourteen days. */
      arrival: arrival.optional(),
      /** Everything is to be erased at `dueAt`; who asked for it can take it back until then. */
      erasure: z.object({ dueAt: instant, askedBy: z.enum(['client', 'family', 'station']) }).optional(),
      exit: z.object({ at: instant, kind: exitKind, reason: z.string() }).optional(),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /**
   * Who decides for a client has changed: a minor came of age, or it was decided otherwise. Whose signature is
   * needed follows: what lacks one holds no more from then on, and is asked again.
   */
  setCapacity: {
    kind: 'command',
    input: z.strictObject({ clientId: id, capacity, reason: shortWords.min(1), idempotencyKey }),
    output: z.object({ clientId: id, capacity }),
    errors: ['CLIENT_CLOSED'],
    roles: ['manager'],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
} as const satisfies Contract;
