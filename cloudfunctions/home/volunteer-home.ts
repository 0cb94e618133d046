import type { HomeScreen } from '../../contracts/home';
import { type Account, homeStationOf } from '../accounts/public';
import type { DayKey } from '../kernel/time';
import { helpContactOf, loadStation } from '../stations/public';

/** A greeting and whom to call. One trip. */
export async function volunteerHome(caller: Account, today: DayKey): Promise<HomeScreen> {
  const stationId = homeStationOf(caller);
  const station = stationId ? await loadStation(stationId) : null;
  return {
    screen: 'volunteer',
    today,
    help: station ? helpContactOf(station, today) : undefined,
    name: caller.name ?? '',
  };
}
