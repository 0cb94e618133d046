import type { HomeScreen } from '../../contracts/home';
import type { Account } from '../accounts/public';
import { countBookedWeeks } from '../appointments/public';
import type { DayKey } from '../kernel/time';
import { loadStations } from '../stations/public';

/** Figures under this many people are not shown: with a place and a week they could point at somebody. */
const SMALLEST_GROUP = 5;

/** Stations side by side, for those who see figures and never persons. Two trips, one round. */
export async function figuresHome(
  role: 'supervisor' | 'district',
  caller: Account,
  today: DayKey,
): Promise<HomeScreen> {
  const stationIds = caller.roles.flatMap((r) => (r.role === role && r.stationId ? [r.stationId] : []));
  const [stations, booked] = await Promise.all([
    loadStations(stationIds),
    countBookedWeeks(stationIds, today, SMALLEST_GROUP),
  ]);
  return {
    screen: role,
    today,
    stations: stations.map((station) => ({
      stationId: station._id,
      stationName: station.name,
      bookedNext7Days: booked.get(station._id),
      servicesOffered: station.services.length,
    })),
  };
}
