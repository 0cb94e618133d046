import * as z from 'zod';
import { type Contract, FAMILY_ROLES, id, idempotencyKey, instant, STATION_ROLES } from './contract';

/**
 * What is asked, each for itself (PIPL 29). `agreement` is the service agreement, without which no service
 * starts; the others are free: keeping a care record, telling the clinic, photos in recaps, notifications.
 */
export const PURPOSES = ['agreement', 'record', 'clinic', 'photos', 'notifications'] as const;
export const purpose = z.enum(PURPOSES);
export type Purpose = (typeof PURPOSES)[number];

/** Who signs: the client; a guardian too where capacity is limited; for a minor the guardian alone. */
export const signer = z.enum(['client', 'guardian']);
export type Signer = z.infer<typeof signer>;

/**
 * A drawn name: strokes of points in a box 300 wide and 120 high, `x,y x,y;x,y …`; at least twelve points, so
 * that a slip of the finger is none. Points outside the box count for nothing.
 */
export const signature = z
  .string()
  .max(20_000)
  .regex(/^(\d{1,3},\d{1,3}( \d{1,3},\d{1,3})*)?(;\d{1,3},\d{1,3}( \d{1,3},\d{1,3})*)*$/);

/** A text as it was worded in one version. */
const consentText = z.object({
  purpose,
  version: z.string(),
  title: z.string(),
  /** Plain paragraphs: what for, what is needed, what is not, who sees it, how long. */
  paragraphs: z.array(z.string()),
  /** What stops at once when it is withdrawn. */
  stops: z.string(),
});
export type ConsentText = z.infer<typeof consentText>;

/** What one signer has decided about one purpose, latest. */
const decision = z.object({ purpose, signer, given: z.boolean(), version: z.string(), at: instant });

export const consents = {
  /** The texts of today, what has been decided, and whether the purposes hold. A copy to read any time. */
  getConsents: {
    kind: 'query',
    input: z.strictObject({ clientId: id }),
    output: z.object({
      clientName: z.string(),
      /** Whose signature is needed, in order. */
      signers: z.array(signer),
      /** As whom the caller may sign; both on a worker's phone, where the person signs there. */
      maySignAs: z.array(signer),
      texts: z.array(consentText),
      /** Purposes that hold now: every needed signer has given the version of today. */
      holds: z.array(purpose),
      decisions: z.array(decision),
      /** The latest thirty signings and withdrawals, newest first, with the text as it was then. */
      acts: z.array(
        z.object({
          actId: id,
          at: instant,
          signer,
          given: z.array(purpose),
          declined: z.array(purpose),
          withdrawn: z.boolean(),
          signature: z.string(),
          texts: z.array(consentText),
        }),
      ),
    }),
    errors: [],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /** Decides about purposes, each yes or no and each once, under one drawn signature. */
  signConsents: {
    kind: 'command',
    input: z.strictObject({
      clientId: id,
      signer,
      decisions: z
        .array(z.strictObject({ purpose, version: z.string().max(20), given: z.boolean() }))
        .min(1)
        .max(PURPOSES.length)
        .refine((all) => new Set(all.map((d) => d.purpose)).size === all.length),
      signature,
      idempotencyKey,
    }),
    output: z.object({ holds: z.array(purpose) }),
    errors: ['SIGNATURE_EMPTY', 'CONSENT_OUTDATED', 'NOT_YOURS_TO_SIGN', 'CLIENT_CLOSED'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'sign' },
  },
  /** Takes back one purpose, at once. */
  withdrawConsent: {
    kind: 'command',
    input: z.strictObject({ clientId: id, signer, purpose, idempotencyKey }),
    output: z.object({ holds: z.array(purpose) }),
    errors: ['NOT_YOURS_TO_SIGN', 'NOT_GIVEN'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'sign' },
  },
} as const satisfies Contract;
