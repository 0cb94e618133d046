import * as z from 'zod';
import { type Contract, cursor, id, instant, STATION_ROLES } from './contract';

/**
 * `active`: served. `closed`: has left, with a reason. `erased`: asked for it; what law makes the station
 * keep is kept without a name.
 */
export const clientState = z.enum(['active', 'closed', 'erased']);
/** Whether the person decides alone, or a guardian signs too, or the guardian alone (a minor). */
export const capacity = z.enum(['full', 'limited', 'minor']);
/** Why somebody leaves: work, sheltered work, other rehabilitation, home, moved, own wish, other. */
export const exitKind = z.enum(['work', 'sheltered', 'other-rehab', 'home', 'moved', 'own-wish', 'other']);

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
      clients: z.array(z.object({ clientId: id, name: z.string(), state: clientState })),
      cursor: cursor.optional(),
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
      capacity,
      state: clientState,
      since: instant.optional(),
      exit: z.object({ at: instant, kind: exitKind, reason: z.string() }).optional(),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
} as const satisfies Contract;
