import * as z from 'zod';
import { purpose, signer } from '../../contracts/consents';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/** One signing, or one withdrawal. It is evidence: it is added and never changed. */
export const consentActDocument = z.object({
  /** From account, action and key: the same wish always meets the same act. */
  _id: z.string(),
  inputHash: z.string(),
  clientId: z.string(),
  at: z.date(),
  kind: z.enum(['signed', 'withdrawn']),
  /** As whom, and from whose phone: the signer's, or a worker's with the signer beside them. */
  signer,
  byOpenid: z.string(),
  by: z.enum(['family', 'station']),
  decisions: z.array(z.object({ purpose, version: z.string(), given: z.boolean() })),
  /** The strokes of the drawn name; a withdrawal needs none. */
  signature: sealedText.optional(),
  /** What held for the client afterwards: the answer to a repetition. */
  holds: z.array(purpose),
  /** Set when the client's record is erased: how long the proof is kept after that. */
  expiresAt: z.date().optional(),
});
export type ConsentActDocument = z.infer<typeof consentActDocument>;

export const consentActs = new Collection('consentActs', consentActDocument);
