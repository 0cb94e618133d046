import * as z from 'zod';
import { capacity, clientState, exitKind } from '../../contracts/cases';
import { purpose, signer } from '../../contracts/consents';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/** The client as a person. Everything that names them is sealed. */
export const clientDocument = z.object({
  _id: z.string(),
  stationId: z.string(),
  state: clientState,
  capacity,
  name: sealedText,
  /** How one speaks of them: the given name. */
  shortName: sealedText,
  phone: sealedText.optional(),
  address: sealedText.optional(),
  birthYear: z.int().optional(),
  idNumber: sealedText.optional(),
  /** Whoever of the family applied for them. */
  contact: z.object({ name: sealedText, phone: sealedText, relation: sealedText.optional() }).optional(),
  /** Finds the same identity number again without its being readable. */
  idHash: z.string().optional(),
  /** How it came that others decide with them, or no longer do; the earliest first. */
  capacityChanges: z
    .array(z.object({ at: z.date(), by: z.string(), from: capacity, to: capacity, reason: sealedText }))
    .optional(),
  /** When service was granted. */
  since: z.date().optional(),
  exit: z.object({ at: z.date(), kind: exitKind, reason: sealedText, by: z.string() }).nullish(),
  /** The latest decision of each signer about each purpose; `consentActs` holds how it came about. */
  decisions: z.array(z.object({ purpose, signer, given: z.boolean(), version: z.string(), at: z.date() })),
  /** The last station before this one, as it was called then, and since when; who says that the client agreed. */
  moved: z
    .object({ at: z.date(), from: z.string(), by: z.string(), agreedWithClient: z.literal(true) })
    .optional(),
  /** How often somebody was linked: touched then, so that this meets whoever links, closes or erases meanwhile. */
  timesLinked: z.int().optional(),
  /**
   * What is booked and has to be called off: at these stations what was booked by then, or, where they are
   * null, everything. Stands until the sweep has done it.
   */
  callOff: z
    .object({
      at: z.date(),
      stationIds: z.array(z.string()).nullable(),
      reason: sealedText,
      by: z.string(),
    })
    .nullish(),
  /** `askedBy` is absent where nobody asked and time is over. */
  erasure: z
    .object({
      requestedAt: z.date(),
      dueAt: z.date(),
      by: z.string(),
      askedBy: z.enum(['client', 'family']).optional(),
    })
    .nullish(),
  /** Of an erased one: since when, and, once all is done, until when what is left has to be kept. */
  erasedAt: z.date().optional(),
  keptUntil: z.date().optional(),
});
export type ClientDocument = z.infer<typeof clientDocument>;

export const clients = new Collection('clients', clientDocument);

/** The same documents with nothing opened but the name: for lists. */
export const clientNames = new Collection(
  'clients',
  clientDocument.pick({ _id: true, name: true, state: true, birthYear: true, moved: true }),
);
