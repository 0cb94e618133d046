import * as z from 'zod';
import { applicationState, applyingFor, stepKind } from '../../contracts/admissions';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/** One wish for service and what became of it. Everything about persons is sealed, their words too. */
export const applicationDocument = z.object({
  /** From account, action and key: the same wish always meets the same document. */
  _id: z.string(),
  inputHash: z.string(),
  /** The applicant's account. */
  openid: z.string(),
  /**
   * Unique: one of the account's few seats while it is open, its own `_id` after that. Taking a free seat is
   * what decides that nobody has more open applications than seats.
   */
  seat: z.string(),
  stationId: z.string(),
  stationName: z.string(),
  for: applyingFor,
  person: z.object({
    name: sealedText,
    phone: sealedText.optional(),
    /** The year in digits. */
    birthYear: sealedText.optional(),
    address: sealedText.optional(),
    idNumber: sealedText.optional(),
  }),
  /** Finds the same identity number again without its being readable. */
  idHash: z.string().optional(),
  applicant: z.object({ name: sealedText, phone: sealedText, relation: sealedText.optional() }),
  needs: sealedText,
  /** File ids. */
  photos: z.array(sealedText),
  submittedAt: z.date(),
  state: applicationState,
  /** When this state began; at this station. */
  since: z.date(),
  /** While `submitted`: the working day by which the station answers. */
  dueDay: z.string().nullable(),
  /** While `waiting`: when to ask whether the wish still stands; null while it is being asked. */
  askDueAt: z.date().nullable(),
  asksWish: z.boolean(),
  steps: z.array(
    z.object({
      at: z.date(),
      kind: stepKind,
      stationName: z.string(),
      reason: sealedText.optional(),
      /** The account that did it; absent where time did. */
      by: z.string().optional(),
    }),
  ),
  /** The client it has become. */
  clientId: z.string().optional(),
  /** When an ended one may go. */
  expiresAt: z.date().nullable(),
});
export type ApplicationDocument = z.infer<typeof applicationDocument>;

export const applications = new Collection('applications', applicationDocument);
