import type { HomeScreen } from '../../contracts/home';
import { type Account, countLinkRequests } from '../accounts/public';
import { countAwaiting } from '../admissions/public';
import { loadStationDay } from '../appointments/public';
import { DomainError } from '../kernel/errors';
import type { DayKey } from '../kernel/time';
import { helpContactOf, loadStation } from '../stations/public';

/** What is shown of a count at most: more than 99 are said to be so. */
const MOST_COUNTED = 100;
const capped = (count: number): number => Math.min(count, MOST_COUNTED);

/** Today at the station where the caller works, and what waits for an answer there. Four trips, one round. */
export async function staffHome(
  role: 'staff' | 'manager',
  caller: Account,
  today: DayKey,
  now: Date,
): Promise<HomeScreen> {
  const stationId = caller.roles.find((r) => r.role === role)?.stationId;
  if (!stationId) throw new DomainError('NOT_FOUND');
  const [station, appointments, applications, linkRequests] = await Promise.all([
    loadStation(stationId),
    loadStationDay(stationId, today),
    countAwaiting(stationId, now),
    countLinkRequests(stationId),
  ]);
  if (!station) throw new DomainError('NOT_FOUND');
  const booked = appointments.filter((a) => a.state !== 'cancelled' && a.state !== 'declined');
  return {
    screen: 'staff',
    today,
    help: helpContactOf(station, today),
    stationId,
    stationName: station.name,
    name: caller.name ?? '',
    sessionsToday: new Set(booked.map((a) => a.slotId)).size,
    peopleToday: new Set(booked.map((a) => a.clientId)).size,
    awaiting: {
      applications: capped(applications.submitted),
      dueDay: applications.dueDay,
      linkRequests: capped(linkRequests),
      longWaiting: capped(applications.longWaiting),
    },
  };
}
