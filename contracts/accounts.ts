import * as z from 'zod';
import { signer } from './consents';
import {
  type Contract,
  FAMILY_ROLES,
  GIVEN_ROLES,
  id,
  idempotencyKey,
  instant,
  personName,
  phone,
  ROLES,
  SCOPES,
  STATION_ROLES,
  shortWords,
} from './contract';
import { subscriptions } from './notices';

/**
 * What stands between a person and a booking. `sign`: the service agreement lacks names; `missing` says whose, in
 * the order in which they sign, and `yours` as whom of them the caller may sign. `ended`: service has ended.
 */
const awaited = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sign'),
    missing: z.array(signer).min(1),
    yours: z.array(signer),
    /** `first`: it has never held. `reworded`: given in older words. `declined`: somebody said no, or took it back. */
    why: z.enum(['first', 'reworded', 'declined']),
  }),
  z.object({ kind: z.literal('ended') }),
]);
export type Awaited = z.infer<typeof awaited>;

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
  /** Absent where they can be booked for. */
  awaits: awaited.optional(),
  /** Erasure has been asked for and can be taken back until then; told to those who may read the record. */
  erasesAt: instant.optional(),
});
export type Person = z.infer<typeof person>;

const relation = z.enum(['guardian', 'relative']);
const scopesOrNone = z.array(z.enum(SCOPES)).max(SCOPES.length);
const scopes = scopesOrNone.min(1);

/** Eight digits, as a station says or writes them. Blanks and dashes between them do not matter. */
const code = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, ''));
/** A one-time code and until when it can be redeemed: 24 hours. */
const issuedCode = z.object({ code: z.string(), expiresAt: instant });

/** Somebody who may see or act for a client. `linkId` names the link, never the account. */
export const link = z.object({
  linkId: id,
  /** As they call themselves; empty where they have not said. */
  name: z.string(),
  relation: z.enum(['self', 'guardian', 'relative']),
  scopes: z.array(z.enum(SCOPES)),
  since: instant.optional(),
  /** The caller's own link. */
  mine: z.boolean(),
  /** Whether the caller may end it: one's own; any, for the client of full capacity and for staff. */
  mayEnd: z.boolean(),
});
export type Link = z.infer<typeof link>;

/** Somebody who asks to be linked, as they wrote it. */
const linkRequest = z.object({
  requestId: id,
  stationId: id,
  stationName: z.string(),
  clientName: z.string(),
  relation,
  state: z.enum(['waiting', 'approved', 'refused']),
  at: instant,
  /** Why it was refused. */
  reason: z.string().optional(),
});

const TEAM = ['manager', 'supervisor'] as const;

export const accounts = {
  /**
   * Takes a station's one-time code: a link to a client, the client's own account, or a role. A wrong, a used
   * and an expired code are told apart by nobody: CODE_WRONG. After five of them CODE_LOCKED for 30 minutes.
   */
  redeemCode: {
    kind: 'command',
    input: z.strictObject({ code, name: personName.optional(), idempotencyKey }),
    output: z.discriminatedUnion('grants', [
      z.object({ grants: z.literal('link'), clientId: id, shortName: z.string() }),
      z.object({ grants: z.literal('self'), clientId: id, shortName: z.string() }),
      z.object({ grants: z.literal('role'), role: z.enum(GIVEN_ROLES), stationName: z.string() }),
    ]),
    errors: ['CODE_WRONG', 'CODE_LOCKED', 'TEXT_REFUSED'],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** I have read what others have taken away from me by then (`getHome`): it is not told again. */
  knowEndings: {
    kind: 'command',
    input: z.strictObject({ upTo: instant, idempotencyKey }),
    output: z.object({}),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** How I am called: shown to the station and to those who share a client with me. */
  nameMe: {
    kind: 'command',
    input: z.strictObject({ name: personName, idempotencyKey }),
    output: z.object({ name: z.string() }),
    errors: ['TEXT_REFUSED'],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** Asks a station to be linked to somebody there. At most three wait at once. */
  requestLink: {
    kind: 'command',
    input: z.strictObject({
      stationId: id,
      clientName: personName,
      relation,
      myName: personName,
      phone,
      note: shortWords.optional(),
      idempotencyKey,
    }),
    output: linkRequest.pick({ requestId: true, state: true }),
    errors: ['TOO_MANY_REQUESTS', 'TEXT_REFUSED'],
    roles: ROLES,
    subject: { of: 'none' },
  },
  listMyRequests: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.object({ requests: z.array(linkRequest) }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** What waits for the station, oldest first. */
  listLinkRequests: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      requests: z.array(
        linkRequest.omit({ stationName: true, reason: true }).extend({
          myName: z.string(),
          phone: z.string(),
          note: z.string(),
        }),
      ),
    }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** Approving needs the client it is about, one of this station's. */
  reviewLinkRequest: {
    kind: 'command',
    input: z.strictObject({
      stationId: id,
      requestId: id,
      decision: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('approve'), clientId: id, scopes }),
        z.strictObject({ kind: z.literal('refuse'), reason: shortWords.min(1) }),
      ]),
      idempotencyKey,
    }),
    output: linkRequest.pick({ requestId: true, state: true }),
    errors: ['ALREADY_DECIDED', 'CLIENT_CLOSED'],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** A one-time code that links whoever redeems it to this client, or makes it the client's own account. */
  inviteToLink: {
    kind: 'command',
    input: z
      .strictObject({
        clientId: id,
        relation: z.enum(['self', 'guardian', 'relative']),
        /** Empty for the client's own account, which may do everything for itself; others need one. */
        scopes: scopesOrNone,
        idempotencyKey,
      })
      .refine(({ relation, scopes }) => relation === 'self' || scopes.length > 0, {
        path: ['scopes'],
        // Said beside whatever else is wrong.
        when: ({ value }) => z.looseObject({ scopes: scopesOrNone }).safeParse(value).success,
      }),
    output: issuedCode,
    errors: ['CLIENT_CLOSED'],
    roles: [...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /** Who may see or act for this client. */
  listLinks: {
    kind: 'query',
    input: z.strictObject({ clientId: id }),
    output: z.object({ links: z.array(link) }),
    errors: [],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /** Ends a link at once: one's own, or any as the client of full capacity or as staff. */
  endLink: {
    kind: 'command',
    input: z.strictObject({ clientId: id, linkId: id, idempotencyKey }),
    output: z.object({ linkId: id }),
    errors: ['NOT_YOURS_TO_END'],
    roles: [...FAMILY_ROLES, ...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  /** Who holds which role at this station. */
  listTeam: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      people: z.array(
        z.object({
          memberId: id,
          name: z.string(),
          roles: z.array(z.enum(GIVEN_ROLES)),
          me: z.boolean(),
        }),
      ),
      /** What the caller may give here. */
      mayGive: z.array(z.enum(GIVEN_ROLES)),
    }),
    errors: [],
    roles: [...STATION_ROLES, 'supervisor'],
    subject: { of: 'station', in: 'stationId', roles: [...STATION_ROLES, 'supervisor'] },
  },
  /**
   * A one-time code for a role. Staff give `volunteer`, managers also `staff`, supervisors any; the first
   * supervisor is appointed by a command (docs/operations.md).
   */
  inviteToRole: {
    kind: 'command',
    input: z.strictObject({ stationId: id, role: z.enum(GIVEN_ROLES), idempotencyKey }),
    output: issuedCode,
    errors: ['NOT_YOURS_TO_GIVE'],
    roles: [...STATION_ROLES, 'supervisor'],
    subject: { of: 'station', in: 'stationId', roles: [...STATION_ROLES, 'supervisor'] },
  },
  /** Takes a role away at once. Nobody takes the last supervisor's. */
  revokeRole: {
    kind: 'command',
    input: z.strictObject({ stationId: id, memberId: id, role: z.enum(GIVEN_ROLES), idempotencyKey }),
    output: z.object({ memberId: id, role: z.enum(GIVEN_ROLES) }),
    errors: ['NOT_YOURS_TO_GIVE', 'LAST_SUPERVISOR'],
    roles: [...TEAM],
    subject: { of: 'station', in: 'stationId', roles: [...TEAM] },
  },
  ...subscriptions,
} as const satisfies Contract;
