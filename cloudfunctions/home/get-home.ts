import type { Role } from '../../contracts/contract';
import type { HomeScreen } from '../../contracts/home';
import { type Account, endingsOf } from '../accounts/public';
import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';
import { familyHome } from './family-home';
import { figuresHome } from './figures-home';
import { staffHome } from './staff-home';
import { volunteerHome } from './volunteer-home';

interface GetHome {
  input: { role?: Role };
  caller: Account;
  now: Date;
}

/** The first screen of the role in use. Two rounds: the account (before this), then all the rest at once. */
export async function getHome({ input, caller, now }: GetHome): Promise<HomeScreen> {
  const screen = await screenOf(roleInUse(input.role, caller), caller, now);
  return { ...screen, endings: endingsOf(caller, now) };
}

async function screenOf(role: Role, caller: Account, now: Date): Promise<HomeScreen> {
  const today = dayOf(now);
  switch (role) {
    case 'client':
    case 'guardian':
    case 'relative':
      return familyHome(role, caller, today, now);
    case 'volunteer':
      return volunteerHome(caller, today);
    case 'staff':
    case 'manager':
      return staffHome(role, caller, today, now);
    case 'supervisor':
    case 'district':
      return figuresHome(role, caller, today);
    case 'visitor':
      return { screen: 'visitor', today };
  }
}

/** @throws DomainError FORBIDDEN for a role the caller does not hold. */
function roleInUse(wanted: Role | undefined, caller: Account): Role {
  if (wanted === undefined) return caller.roles[0]?.role ?? 'visitor';
  if (wanted !== 'visitor' && !caller.roles.some((r) => r.role === wanted))
    throw new DomainError('FORBIDDEN');
  return wanted;
}
