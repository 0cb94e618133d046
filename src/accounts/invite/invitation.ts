import type { Link } from '../../../contracts/accounts';
import type { Scope } from '../../../contracts/contract';
import { invite as words } from '../../texts/station-accounts';
import type { Faults } from '../../ui/use-form';

type Relation = Link['relation'];

/** Whom a code is for, and what they may do; empty where not chosen yet. */
export interface Invitation {
  relation: Relation | '';
  scopes: readonly Scope[];
}
export const EMPTY: Invitation = { relation: '', scopes: [] };

/** In the order of the page. */
export const RELATIONS: readonly Relation[] = ['guardian', 'relative', 'self'];

export const faultsOf = ({ relation, scopes }: Invitation): Faults<Invitation> => [
  relation === '' && { name: 'relation', words: words.relationMissing },
  relation !== '' &&
    relation !== 'self' &&
    scopes.length === 0 && { name: 'scopes', words: words.scopesMissing },
];
