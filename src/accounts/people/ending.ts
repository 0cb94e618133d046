import type { Link } from '../../../contracts/accounts';
import { people } from '../../texts/accounts';

/** How the end of a link is spoken of: one's own, the client's own phone, or somebody else's. */
export function wordsOfEnding({ mine, relation }: Link) {
  if (mine) return people.end.mine;
  return relation === 'self' ? people.end.phone : people.end.other;
}
