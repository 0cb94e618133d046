import type { Link } from '../../contracts/accounts';
import type { GivenRole, Scope } from '../../contracts/contract';

export type Relation = Link['relation'];

/** What somebody may do for another, in the order in which it is always said. */
export const SCOPE_WORDS = [
  ['book', '约时间'],
  ['answer', '回答问卷'],
  ['read', '看记录'],
  ['sign', '签字'],
] as const satisfies readonly (readonly [Scope, string])[];

/** 约时间、看记录 */
export const scopesInWords = (scopes: readonly Scope[]): string =>
  SCOPE_WORDS.flatMap(([scope, words]) => (scopes.includes(scope) ? words : [])).join('、');

/** What somebody is to a client. */
export const RELATIONS: Record<Relation, string> = { self: '本人', guardian: '监护人', relative: '亲人' };

/** Roles that a station gives. */
export const GIVEN: Record<GivenRole, string> = {
  volunteer: '志愿者',
  staff: '社工',
  manager: '主任',
  supervisor: '督导',
};
