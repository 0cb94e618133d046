import type { HomeScreen } from '../../contracts/home';
import type { Account } from '../accounts/public';
import { loadStationDay } from '../appointments/public';
import { DomainError } from '../kernel/errors';
import type { DayKey } from '../kernel/time';
import { helpContactOf, loadStation } from '../stations/public';

/** Today at the station where the caller works. Two trips, one round. */
export async function staffHome(
  role: 'staff' | 'manager',
  caller: Account,
  today: DayKey,
): Promise<HomeScreen> {
  const stationId = caller.roles.find((r) => r.role === role)?.stationId;
  if (!stationId) throw new DomainError('NOT_FOUND');
  const [station, appointments] = await Promise.all([
    loadStation(stationId),
    loadStationDay(stationId, today),
  ]);
  if (!station) throw new DomainError('NOT_FOUND');
  const booked = appointments.filter((a) => a.state === 'booked');
  return {
    screen: 'staff',
    today,
    help: helpContactOf(station),
    stationId,
    stationName: station.name,
    name: caller.name ?? '',
    sessionsToday: new Set(booked.map((a) => a.slotId)).size,
    peopleToday: new Set(booked.map((a) => a.clientId)).size,
  };
}
