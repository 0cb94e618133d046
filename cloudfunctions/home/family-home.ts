import type { Appointment } from '../../contracts/appointments';
import type { HomeScreen } from '../../contracts/home';
import { type Account, clientIdsOf, homeStationOf } from '../accounts/public';
import { loadBooked } from '../appointments/public';
import { loadClients } from '../cases/public';
import { type DayKey, dayOf } from '../kernel/time';
import { helpContactOf, loadStation } from '../stations/public';
import { peopleOf } from './people';

/**
 * For a client the next thing; for a family a card for each person whose appointments they may read.
 * Three trips, one round.
 */
export async function familyHome(
  role: 'client' | 'guardian' | 'relative',
  caller: Account,
  today: DayKey,
  now: Date,
): Promise<HomeScreen> {
  const own = role === 'client';
  const clientIds = own
    ? caller.roles.flatMap((r) => (r.role === 'client' && r.clientId ? [r.clientId] : []))
    : caller.links.flatMap((l) => (l.scopes.includes('read') ? [l.clientId] : []));
  const stationId = homeStationOf(caller);
  const [clients, booked, station] = await Promise.all([
    loadClients(clientIdsOf(caller)),
    loadBooked(clientIds, today),
    stationId ? loadStation(stationId) : null,
  ]);
  const common = { today, help: station ? helpContactOf(station, today) : undefined };
  const cares = peopleOf(caller, clients)
    .filter((p) => clientIds.includes(p.clientId))
    .map((person) => ({ person, ...ahead(booked, person.clientId, today, now) }));
  const [self] = cares;
  if (!own) return { screen: 'guardian', ...common, people: cares };
  return self ? { screen: 'client', ...common, care: self } : { screen: 'visitor', ...common };
}

function ahead(booked: Appointment[], clientId: string, today: DayKey, now: Date) {
  const theirs = booked.filter((a) => a.clientId === clientId);
  return {
    next: theirs.find((a) => a.endAt > now.getTime()),
    bookedThisMonth: theirs.filter((a) => dayOf(new Date(a.startAt)).slice(0, 7) === today.slice(0, 7))
      .length,
  };
}
