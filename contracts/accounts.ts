import * as z from 'zod';
import { id, SCOPES } from './contract';

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
