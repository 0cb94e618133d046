import type { Link } from '../../contracts/accounts';
import type { Scope } from '../../contracts/contract';

/** What is proposed for a relation: a guardian does all, a relative looks; oneself needs nothing given. */
export const USUAL_SCOPES: Record<Link['relation'], readonly Scope[]> = {
  guardian: ['book', 'answer', 'read', 'sign'],
  relative: ['read'],
  self: [],
};

/** The same with one more, or one less. */
export function withScope(scopes: readonly Scope[], scope: Scope, on: boolean): Scope[] {
  const rest = scopes.filter((it) => it !== scope);
  return on ? [...rest, scope] : rest;
}
