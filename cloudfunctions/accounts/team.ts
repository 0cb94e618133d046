import { GIVEN_ROLES } from '../../contracts/contract';
import { type AccountDocument, accounts } from './store';

/** A station's team, its volunteers included, is a few dozen people. */
const MOST_MEMBERS = 500;

/** Who holds a role that this station gives. One trip. */
export function loadTeam(stationId: string): Promise<AccountDocument[]> {
  return accounts.find(
    {
      // The first is what the index finds, the second what is meant: both in one entry.
      'roles.stationId': stationId,
      roles: { $elemMatch: { stationId, role: { $in: [...GIVEN_ROLES] } } },
    },
    { limit: MOST_MEMBERS },
  );
}
