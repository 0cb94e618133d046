import { GIVEN_ROLES, type GivenRole } from '../../contracts/contract';
import type { Caller } from '../kernel/access';
import { memberIdOf } from './linking';
import { holdsRole, mayGive } from './rules';
import { loadTeam } from './team';

interface ListTeam {
  input: { stationId: string };
  caller: Caller;
}

/** Who holds which role at this station, supervisors first. Rounds: account, team. */
export async function listTeam({ input: { stationId }, caller }: ListTeam) {
  const team = await loadTeam(stationId);
  const people = team.map((account) => ({
    memberId: memberIdOf(account._id, stationId),
    name: account.name ?? '',
    roles: GIVEN_ROLES.filter((role) => holdsRole(account.roles, role, stationId)),
    me: account._id === caller.openid,
  }));
  return {
    people: people.sort((a, b) => rank(b.roles) - rank(a.roles) || (a.memberId < b.memberId ? -1 : 1)),
    mayGive: mayGive(caller.roles, stationId),
  };
}

const rank = (roles: readonly GivenRole[]) => Math.max(...roles.map((role) => GIVEN_ROLES.indexOf(role)));
