import { onTheDay } from '../../contracts/on-the-day';
import { command } from '../kernel/database';
import { loadStation } from '../stations/public';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { assertBegun } from './day-rules';

/**
 * Nobody came. Where they were awaited at the station, whether to visit them is open from then on. Trips: account,
 * appointment, station, then a transaction of five.
 */
export async function markMissed(call: OnTheDay<unknown>) {
  assertOfStation(call);
  const { stationId, serviceId } = call.record;
  const service = (await loadStation(stationId))?.services.find((s) => s.serviceId === serviceId);
  const visit = service?.way === 'station' ? ('open' as const) : undefined;
  return changeOnTheDay('markMissed', call, onTheDay.markMissed.output, async (appointment) => {
    assertBegun(appointment, call.now);
    return {
      // Set whole: a merge into what was taken back before (null) is refused.
      change: { state: 'missed', arrivedAt: null, visit: visit ? command().set({ state: visit }) : null },
      answer: { appointmentId: appointment._id, state: 'missed' as const, visit },
    };
  });
}
