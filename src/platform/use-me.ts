import { useEffect } from 'react';
import type { Output } from './calls';
import { rememberContact } from './contact';
import { type Query, useQuery } from './use-query';

export type Me = Output<'home', 'getMe'>;

/** Who is calling: roles and people. Remembers whom the help sheet calls. */
export function useMe(): Query<Me> {
  const me = useQuery('home', 'getMe', {});
  useEffect(() => {
    if (me.status === 'fresh' && me.data) rememberContact(me.data.help);
  }, [me.status, me.data]);
  return me;
}

/** How one speaks to the caller of somebody in their care; of oneself, and of strangers, there is no need. */
export const nameOfOther = (me: Me, clientId: string): string | undefined =>
  me.people.find((person) => person.clientId === clientId && person.relation !== 'self')?.shortName;

/** Those for whom the caller may book. */
export const bookable = (me: Me | undefined): Me['people'] =>
  (me?.people ?? []).filter(({ scopes }) => scopes.includes('book'));

/** For whom it would be booked: the first of those wished for who is one of them, else the first of all. */
export function bookedFor(
  me: Me | undefined,
  ...wished: (string | undefined)[]
): Me['people'][number] | undefined {
  const people = bookable(me);
  const found = wished.map((clientId) => people.find((person) => person.clientId === clientId));
  return found.find((person) => person !== undefined) ?? people[0];
}

/** Whether the caller works at this station. */
export const worksAt = (me: Me, stationId: string): boolean =>
  me.roles.some(({ role, stationId: at }) => (role === 'staff' || role === 'manager') && at === stationId);

/** Whether the caller manages this station. */
export const managesAt = (me: Me, stationId: string): boolean =>
  me.roles.some(({ role, stationId: at }) => role === 'manager' && at === stationId);
