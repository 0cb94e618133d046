import * as z from 'zod';
import { capacity, exitKind } from './cases';
import {
  type Contract,
  cursor,
  dayKey,
  id,
  idempotencyKey,
  instant,
  longWords,
  personName,
  phone,
  ROLES,
  STATION_ROLES,
  shortWords,
} from './contract';

/** Who applies: the person, family, or anybody who sees a need. */
export const applyingFor = z.enum(['self', 'family', 'other']);

/**
 * `submitted`: being looked at, at most five working days. `waiting`: accepted when there is room.
 * `accepted`: is a client. `refused`, `withdrawn`: ended, with a reason.
 */
export const applicationState = z.enum(['submitted', 'waiting', 'accepted', 'refused', 'withdrawn']);

/** Resident identity card: 17 digits and a check character. */
const idNumber = z.string().regex(/^\d{17}[\dX]$/);
/**
 * A picture the mini-program has stored under `applications/` and a name nobody guesses: whoever names it has
 * it. Nothing else in the storage can be asked for here.
 */
const fileId = z
  .string()
  .regex(/^cloud:\/\/[\w.-]{1,100}\/applications\/[\w-]{20,80}\.(jpe?g|png|webp|gif|heic)$/);

export const stepKind = z.enum([
  'submitted',
  'waiting',
  'asked',
  'still-wished',
  'referred',
  'accepted',
  'refused',
  'withdrawn',
]);
/** What happened to an application, in order; also what the applicant sees. */
const step = z.object({
  at: instant,
  kind: stepKind,
  /** Where it lay then; for `referred` where it went. */
  stationName: z.string(),
  /** In the station's words, for the applicant. */
  reason: z.string().optional(),
});

const summary = z.object({
  applicationId: id,
  stationId: id,
  stationName: z.string(),
  for: applyingFor,
  personName: z.string(),
  state: applicationState,
  submittedAt: instant,
  /** The working day by which the station answers; while `submitted`. */
  dueDay: z.iso.date().optional(),
  /** Place in the station's waiting list, 1 is next; while `waiting`. */
  position: z.int().positive().optional(),
  /** The station asks whether the wish still stands: three months have passed. */
  asksWish: z.boolean(),
  /** Has waited three months or more: time to look for a place at another station. */
  waitsLong: z.boolean(),
});
export type ApplicationSummary = z.infer<typeof summary>;

export const admissions = {
  submitApplication: {
    kind: 'command',
    input: z.strictObject({
      stationId: id,
      for: applyingFor,
      person: z.strictObject({
        name: personName,
        phone: phone.optional(),
        birthYear: z.int().min(1900).max(2100).optional(),
        address: shortWords.optional(),
        idNumber: idNumber.optional(),
      }),
      /** Whoever applies for another; for oneself the person above. */
      applicant: z.strictObject({ name: personName, phone, relation: z.string().trim().max(20).optional() }),
      needs: longWords.min(1),
      /** Papers as pictures. */
      photos: z.array(fileId).max(6),
      idempotencyKey,
    }),
    output: summary.pick({ applicationId: true, state: true, dueDay: true }),
    errors: ['TEXT_REFUSED', 'TOO_MANY_REQUESTS'],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** The caller's own, newest first. */
  listMyApplications: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.object({ applications: z.array(summary) }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  getApplication: {
    kind: 'query',
    input: z.strictObject({ applicationId: id }),
    output: summary.extend({
      person: z.object({
        name: z.string(),
        phone: z.string().optional(),
        birthYear: z.int().optional(),
        address: z.string().optional(),
        /** The last four characters only. */
        idNumberEnd: z.string().optional(),
      }),
      applicant: z.object({ name: z.string(), phone: z.string(), relation: z.string().optional() }),
      needs: z.string(),
      /** Addresses of the pictures, good for an hour. */
      photos: z.array(z.object({ fileId: z.string(), url: z.string() })),
      steps: z.array(step),
      /**
       * Staff only: where somebody with this identity number has a file already. Of `elsewhere` nothing more is
       * said, and nothing once the application is decided.
       */
      knownAt: z.enum(['here', 'elsewhere']).optional(),
      clientId: id.optional(),
    }),
    errors: [],
    roles: ROLES,
    subject: { of: 'application', in: 'applicationId' },
  },
  withdrawApplication: {
    kind: 'command',
    input: z.strictObject({ applicationId: id, idempotencyKey }),
    output: summary.pick({ applicationId: true, state: true }),
    errors: ['ALREADY_DECIDED'],
    roles: ROLES,
    subject: { of: 'application', in: 'applicationId' },
  },
  /** After three months on the list: the wish stands, or it does not and the place is given on. */
  answerWish: {
    kind: 'command',
    input: z.strictObject({ applicationId: id, still: z.boolean(), idempotencyKey }),
    output: summary.pick({ applicationId: true, state: true }),
    errors: ['ALREADY_DECIDED'],
    roles: ROLES,
    subject: { of: 'application', in: 'applicationId' },
  },
  /** A station's applications: `submitted` by due day, `waiting` in the list's order, `ended` newest first. */
  listApplications: {
    kind: 'query',
    input: z.strictObject({
      stationId: id,
      view: z.enum(['submitted', 'waiting', 'ended']),
      cursor: cursor.optional(),
    }),
    output: z.object({ applications: z.array(summary), cursor: cursor.optional() }),
    errors: [],
    roles: [...STATION_ROLES],
    subject: { of: 'station', in: 'stationId' },
  },
  /** `accept` makes the person a client and links the applicant; `wait` puts them on the list. */
  reviewApplication: {
    kind: 'command',
    input: z.strictObject({
      applicationId: id,
      decision: z.enum(['accept', 'wait', 'refuse']),
      /** Said to the applicant; a refusal needs one. */
      reason: shortWords.optional(),
      /** With `accept`. */
      capacity: capacity.optional(),
      idempotencyKey,
    }),
    output: summary.pick({ applicationId: true, state: true }).extend({ clientId: id.optional() }),
    errors: ['ALREADY_DECIDED', 'REASON_NEEDED'],
    roles: [...STATION_ROLES],
    subject: { of: 'application', in: 'applicationId' },
  },
  /** Hands an application on to another station, which looks at it afresh. */
  referApplication: {
    kind: 'command',
    input: z.strictObject({ applicationId: id, toStationId: id, reason: shortWords.min(1), idempotencyKey }),
    output: summary.pick({ applicationId: true, stationId: true, state: true }),
    errors: ['ALREADY_DECIDED'],
    roles: [...STATION_ROLES],
    subject: { of: 'application', in: 'applicationId' },
  },
  /** The client goes to another station and the file follows; what is booked here is called off by the station. */
  transferClient: {
    kind: 'command',
    input: z.strictObject({
      clientId: id,
      toStationId: id,
      reason: shortWords.min(1),
      /** Nobody is sent on unasked: the worker says so, and that stays in the file. */
      agreedWithClient: z.literal(true),
      idempotencyKey,
    }),
    output: z.object({ clientId: id, stationId: id }),
    /** ERASURE_ASKED: a file that is to be erased is not handed on. */
    errors: ['CLIENT_CLOSED', 'ERASURE_ASKED'],
    roles: [...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
  /** Service ends; nothing can be booked any more, what was done stays readable. */
  closeCase: {
    kind: 'command',
    input: z.strictObject({ clientId: id, kind: exitKind, reason: shortWords.min(1), idempotencyKey }),
    output: z.object({ clientId: id, closedDay: dayKey }),
    errors: ['CLIENT_CLOSED'],
    roles: [...STATION_ROLES],
    subject: { of: 'client', in: 'clientId', scope: 'book' },
  },
} as const satisfies Contract;
