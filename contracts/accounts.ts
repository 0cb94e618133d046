import * as z from 'zod';
import { type Contract, id, ROLES, SCOPES } from './contract';
import { helpContact } from './stations';

/** A person the caller is, or cares for. */
export const person = z.object({
  clientId: id,
  /** The full name: only oneself and those linked see it. */
  name: z.string(),
  /** How one speaks of them: the given name. */
  shortName: z.string(),
  stationId: id,
  relation: z.enum(['self', 'guardian', 'relative']),
  scopes: z.array(z.enum(SCOPES)),
});
export type Person = z.infer<typeof person>;

export const accounts = {
  /** Who is calling: roles, people, and whom to call. An unknown caller is a visitor with no people. */
  getMe: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.object({
      roles: z.array(
        z.object({ role: z.enum(ROLES), stationId: id.optional(), stationName: z.string().optional() }),
      ),
      people: z.array(person),
      help: helpContact.optional(),
    }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
} as const satisfies Contract;
