import type { GivenRole } from '../../contracts/contract';
import type { Caller } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { issueCode } from './codes';
import { mayGive } from './rules';
import { stationNames } from './store';

interface InviteToRole {
  input: { stationId: string; role: GivenRole; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/** Makes the code that gives a role. Trips: account, station, code. @throws DomainError NOT_YOURS_TO_GIVE */
export async function inviteToRole({ input, caller, now }: InviteToRole) {
  const { stationId, role } = input;
  if (!mayGive(caller.roles, stationId).includes(role)) throw new DomainError('NOT_YOURS_TO_GIVE');
  const station = await stationNames.get(stationId);
  if (!station) throw new DomainError('NOT_FOUND');
  const { openid } = caller;
  const grants = { kind: 'role', role, stationName: station.name } as const;
  return issueCode({ action: 'inviteToRole', input, openid, stationId, grants, now });
}
