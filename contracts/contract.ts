import * as z from 'zod';

/** Who a caller can be. `visitor` is anyone WeChat vouches for whom no station knows yet. */
export const ROLES = [
  'visitor',
  'client',
  'guardian',
  'relative',
  'volunteer',
  'staff',
  'manager',
  'supervisor',
  'district',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that speak for a client: oneself, or somebody linked with a scope. */
export const FAMILY_ROLES = ['client', 'guardian', 'relative'] as const satisfies readonly Role[];
/** Roles that work at a station and see its people. */
export const STATION_ROLES = ['staff', 'manager'] as const satisfies readonly Role[];

/** Roles that a station gives to people who work or help there. */
export const GIVEN_ROLES = ['volunteer', 'staff', 'manager', 'supervisor'] as const satisfies readonly Role[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** What a guardian or relative may do for a client. */
export const SCOPES = ['book', 'answer', 'read', 'sign'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * Whose record a call is about, and where the input names it.
 * `none` is said on purpose: the call shows nothing of a person, or only the caller's own things.
 */
export type Subject =
  | { of: 'none' }
  | { of: 'client'; in: string; scope: Scope }
  | { of: 'appointment'; in: string; scope: Scope }
  /** The applicant's own, or staff of the station it lies with. */
  | { of: 'application'; in: string }
  /** `roles`: who at that station may; those who work there unless told otherwise. */
  | { of: 'station'; in: string; roles?: readonly Role[] };

export interface ContractEntry {
  /** A command changes something and carries an `idempotencyKey`; a query never writes. */
  kind: 'query' | 'command';
  input: z.ZodType;
  output: z.ZodType;
  /** Refusals that only this call knows; COMMON_ERRORS can come from any. */
  errors: readonly string[];
  roles: readonly Role[];
  subject: Subject;
}
export type Contract = Record<string, ContractEntry>;

/** Refusals any call can give. */
export const COMMON_ERRORS = [
  'UNAUTHENTICATED',
  'INVALID_INPUT',
  'UNKNOWN_ACTION',
  'FORBIDDEN',
  'NOT_FOUND',
  'IDEMPOTENCY_CONFLICT',
  'BUSY',
  'INTERNAL',
] as const;
export type CommonError = (typeof COMMON_ERRORS)[number];

export type InputOf<E extends ContractEntry> = z.input<E['input']>;
export type OutputOf<E extends ContractEntry> = z.output<E['output']>;
export type ErrorOf<E extends ContractEntry> = E['errors'][number] | CommonError;

/** What travels back: data, or a code with the fields it is about (dotted paths). */
export type Envelope<T, Code extends string = string> =
  | { ok: true; data: T }
  | { ok: false; code: Code; fields?: string[]; requestId: string };

// ── pieces that several contracts share ──────────────────────────────────────

/** An id of ours: letters, digits and `.` `-` `:`; `_` joins ids into longer ones. */
export const id = z.string().regex(/^[A-Za-z0-9.:-]{1,64}$/);
/** One key per intention, made by the screen: 8 to 64 letters, digits, `-` or `_`. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
/** A calendar day of Asia/Shanghai: `2026-11-22`, of the years 1900 to 2199, so that days around it exist too. */
export const dayKey = z.iso.date().regex(/^(19|20|21)/);
/** What a person is called; the name as others may write it. */
export const personName = z.string().trim().min(1).max(30);
/** A telephone number in China: 11 digits of a mobile, or area code and number. */
export const phone = z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/);
/** Words of a person's own, short or long. */
export const shortWords = z.string().trim().max(200);
export const longWords = z.string().trim().max(1000);
/** An instant: epoch milliseconds. */
export const instant = z.int().nonnegative();
/** Where a list goes on; opaque to the caller. */
export const cursor = z.string().min(1).max(200);
