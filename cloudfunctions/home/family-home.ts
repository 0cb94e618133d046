import type { Appointment } from '../../contracts/appointments';
import type { HomeScreen } from '../../contracts/home';
import { type Account, clientIdsOf, homeStationOf } from '../accounts/public';
import { loadBooked } from '../appointments/public';
import { type ClientDocument, loadClients } from '../cases/public';
import { addDays, type DayKey, dayOf } from '../kernel/time';
import { helpContactOf, loadStations, type StationDocument } from '../stations/public';
import { peopleOf } from './people';

/** So long a family is told that a station has changed. */
const DAYS_TOLD = 14;

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
  const [clients, booked, stations] = await Promise.all([
    loadClients(clientIdsOf(caller)),
    loadBooked(clientIds, today),
    // A link goes with its client: theirs are the stations that somebody may have gone to.
    loadStations([...(stationId ? [stationId] : []), ...caller.links.map((l) => l.stationId)]),
  ]);
  const station = stations.find(({ _id }) => _id === stationId);
  const common = { today, help: station ? helpContactOf(station, today) : undefined };
  const cares = peopleOf(caller, clients)
    .filter((p) => clientIds.includes(p.clientId))
    .map((person) => ({
      person,
      ...ahead(booked, person.clientId, today, now),
      moved: movedLately(
        clients.find(({ _id }) => _id === person.clientId),
        stations,
        today,
      ),
    }));
  const [self] = cares;
  if (!own) return { screen: 'guardian', ...common, people: cares };
  return self ? { screen: 'client', ...common, care: self } : { screen: 'visitor', ...common };
}

function ahead(booked: Appointment[], clientId: string, today: DayKey, now: Date) {
  const theirs = booked.filter((a) => a.clientId === clientId);
  return {
    next: theirs.find((a) => a.endAt > now.getTime() && a.state !== 'done'),
    bookedThisMonth: theirs.filter((a) => dayOf(new Date(a.startAt)).slice(0, 7) === today.slice(0, 7))
      .length,
  };
}

/** Where somebody has gone, while that is news. */
function movedLately(
  client: ClientDocument | undefined,
  stations: readonly StationDocument[],
  today: DayKey,
) {
  const to = stations.find(({ _id }) => _id === client?.stationId);
  if (!client?.moved || !to) return undefined;
  const { at, from } = client.moved;
  if (today >= addDays(dayOf(at), DAYS_TOLD)) return undefined;
  return { at: at.getTime(), from, to: to.name, phone: to.phone };
}
