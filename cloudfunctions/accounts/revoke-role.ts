import { accounts as contract } from '../../contracts/accounts';
import type { GivenRole } from '../../contracts/contract';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { memberIdOf, writeAccount, writeEnding } from './linking';
import { holdsRole, mayGive, withoutRole } from './rules';
import { type AccountDocument, accounts, stationNames } from './store';
import { loadTeam } from './team';

interface RevokeRole {
  input: { stationId: string; memberId: string; role: GivenRole; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Takes a role away at once: every call reads the account afresh, and the first one is told. Trips: account, then
 * a transaction of seven; for a supervisor's, nine. @throws DomainError as the contract names them.
 */
export async function revokeRole({ input, caller, now }: RevokeRole) {
  const { stationId, memberId, role } = input;
  const command = { openid: caller.openid, action: 'revokeRole', input, now };
  return once(command, contract.revokeRole.output, async (tx) => {
    const [team, station] = await Promise.all([loadTeam(stationId), stationNames.get(stationId)]);
    // As it is now: of two who take each other's role at once, the second has none any more.
    const mine = team.find((a) => a._id === caller.openid)?.roles ?? [];
    if (!mayGive(mine, stationId).includes(role)) throw new DomainError('NOT_YOURS_TO_GIVE');
    const openid = team.find((a) => memberIdOf(a._id, stationId) === memberId)?._id;
    if (openid === undefined) throw new DomainError('NOT_FOUND');
    const account = await accounts.get(openid, tx);
    if (!account || !holdsRole(account.roles, role, stationId)) throw new DomainError('NOT_FOUND');
    if (role === 'supervisor') await relyOnAnother(tx, team, openid, stationId);
    const after = withoutRole(account, role, stationId);
    if (openid === caller.openid) await writeAccount(tx, openid, account, after);
    else await writeEnding(tx, account, after, { at: now, role, stationName: station?.name ?? '' });
    return { memberId, role };
  });
}

/**
 * Somebody else stays supervisor: that account is touched too, so that whoever takes its role at the same time
 * meets this. @throws DomainError LAST_SUPERVISOR
 */
async function relyOnAnother(
  tx: Transaction,
  team: readonly AccountDocument[],
  openid: string,
  stationId: string,
): Promise<void> {
  const other = team.find((a) => a._id !== openid && holdsRole(a.roles, 'supervisor', stationId));
  const still = other && (await accounts.get(other._id, tx));
  if (!still || !holdsRole(still.roles, 'supervisor', stationId)) throw new DomainError('LAST_SUPERVISOR');
  await accounts.touch(still._id, 'timesReliedOn', tx);
}
