import * as z from 'zod';
import { ROLES, SCOPES } from '../../contracts/contract';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/** Who is calling: `_id` is the openid. Roles are given by stations, never claimed. */
export const accountDocument = z.object({
  _id: z.string(),
  /** How to greet this person; sealed. */
  name: sealedText.optional(),
  roles: z.array(
    z.object({
      role: z.enum(ROLES),
      stationId: z.string().optional(),
      /** For the role `client`: which client this account is. */
      clientId: z.string().optional(),
    }),
  ),
  links: z.array(
    z.object({
      clientId: z.string(),
      stationId: z.string(),
      relation: z.enum(['guardian', 'relative']),
      scopes: z.array(z.enum(SCOPES)),
      since: z.date().optional(),
    }),
  ),
});
export type AccountDocument = z.infer<typeof accountDocument>;

export const accounts = new Collection('accounts', accountDocument);
