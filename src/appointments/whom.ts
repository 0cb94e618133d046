import type { Scope } from '../../contracts/contract';
import { knownName } from '../platform/known-names';
import type { Me } from '../platform/use-me';
import { whom as words } from '../texts/appointments';

export interface Whom {
  clientId: string;
  name: string;
}
export interface Whoms {
  /** The one it is about; absent where the caller has nobody. */
  person?: Whom;
  /** All the caller can change to. */
  people: Whom[];
}

/**
 * Whom a page is about: the one wished for, else the first of the caller's people with this scope. Whoever
 * works at a station may come with somebody who is not of their own people.
 */
export function whomOf(me: Me, scope: Scope, wished: string | undefined): Whoms {
  const people = me.people
    .filter(({ scopes }) => scopes.includes(scope))
    .map(({ clientId, name }) => ({ clientId, name }));
  const found = people.find(({ clientId }) => clientId === wished);
  const works = me.roles.some(({ role }) => role === 'staff' || role === 'manager');
  if (!found && wished !== undefined && works)
    return { person: { clientId: wished, name: knownName(wished) ?? words.unnamed }, people: [] };
  return { person: found ?? people[0], people };
}
