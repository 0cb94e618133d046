import type { GivenRole } from '../../../contracts/contract';
import type { Output } from '../../platform/calls';
import type { Me } from '../../platform/use-me';
import { team as words } from '../../texts/station-accounts';

export type Member = Output<'accounts', 'listTeam'>['people'][number];

/** Who is looking after the team; whoever is on it may still only give. */
export const mayTakeFrom = (me: Me, stationId: string): boolean =>
  me.roles.some(
    ({ role, stationId: at }) => (role === 'manager' || role === 'supervisor') && at === stationId,
  );

/** The team role by role, in the order of the page; whoever is two things stands in both. */
export const byRole = (people: readonly Member[]): { role: GivenRole; title: string; members: Member[] }[] =>
  words.groups
    .map(([role, title]) => ({ role, title, members: people.filter(({ roles }) => roles.includes(role)) }))
    .filter(({ members }) => members.length > 0);
