import * as z from 'zod';
import { GIVEN_ROLES, ROLES, SCOPES } from '../../contracts/contract';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

const relation = z.enum(['guardian', 'relative']);

/** Something that others have taken away from an account, which it has not been told yet. */
const ending = z.object({ at: z.date(), role: z.enum(ROLES), stationName: z.string() });
export type Ending = z.infer<typeof ending>;

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
      relation,
      scopes: z.array(z.enum(SCOPES)),
      since: z.date().optional(),
    }),
  ),
  endings: z.array(ending).optional(),
  /** How many messages of each kind WeChat takes for this account, as far as we know. */
  messageQuota: z.object({ upcoming: z.int().optional(), changed: z.int().optional() }).optional(),
  /** Touched by whatever was decided by looking at this account, so that two who decide at once meet. */
  timesReliedOn: z.int().optional(),
});
export type AccountDocument = z.infer<typeof accountDocument>;

export const accounts = new Collection('accounts', accountDocument);

/** A one-time code: `_id` is a keyed hash of its digits, which stand nowhere. */
export const codeDocument = z.object({
  _id: z.string(),
  /** The command that made it, and what it asked for. */
  madeByCommand: z.string(),
  inputHash: z.string(),
  /** Who made it: worth nothing any more once they may not give this. */
  by: z.string(),
  stationId: z.string(),
  at: z.date(),
  /** Until when it can be used; once it has been, until when that is remembered. */
  expiresAt: z.date(),
  grants: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('self'), clientId: z.string() }),
    z.object({ kind: z.literal('link'), clientId: z.string(), relation, scopes: z.array(z.enum(SCOPES)) }),
    z.object({ kind: z.literal('role'), role: z.enum(GIVEN_ROLES), stationName: z.string() }),
  ]),
  usedAt: z.date().optional(),
  usedBy: z.string().optional(),
  /** The command that used it and what that said: by this a repetition finds its own work. */
  usedByCommand: z.string().optional(),
  usedInputHash: z.string().optional(),
});
export type CodeDocument = z.infer<typeof codeDocument>;

export const codes = new Collection('codes', codeDocument);

/** Wrong codes an account has tried lately: `_id` is the openid. Forgotten at `expiresAt`. */
export const codeAttemptsDocument = z.object({
  _id: z.string(),
  count: z.int().nonnegative(),
  expiresAt: z.date(),
});

export const codeAttempts = new Collection('codeAttempts', codeAttemptsDocument);

/** Somebody asks to be linked to a client, in their own words; the station finds out which client is meant. */
export const linkRequestDocument = z.object({
  /** From account, action and key: the same wish always meets the same document. */
  _id: z.string(),
  inputHash: z.string(),
  openid: z.string(),
  stationId: z.string(),
  /** As the station was called then. */
  stationName: z.string(),
  clientName: sealedText,
  relation,
  myName: sealedText,
  phone: sealedText,
  note: sealedText.optional(),
  state: z.enum(['waiting', 'approved', 'refused']),
  at: z.date(),
  decided: z
    .object({
      at: z.date(),
      by: z.string(),
      clientId: z.string().optional(),
      reason: sealedText.optional(),
    })
    .optional(),
  /** When the words may go. */
  expiresAt: z.date(),
});
export type LinkRequestDocument = z.infer<typeof linkRequestDocument>;

export const linkRequests = new Collection('linkRequests', linkRequestDocument);

/**
 * Of a station only what it is called: `stations` itself asks here who is calling, so that its own reading of
 * the offer cannot be used.
 */
export const stationNames = new Collection('stations', z.object({ _id: z.string(), name: z.string() }));
