import * as z from 'zod';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/** The client as a person. Everything that names them is sealed. */
export const clientDocument = z.object({
  _id: z.string(),
  stationId: z.string(),
  name: sealedText,
  /** How one speaks of them: the given name. */
  shortName: sealedText,
  phone: sealedText.optional(),
});
export type ClientDocument = z.infer<typeof clientDocument>;

export const clients = new Collection('clients', clientDocument);
