import { onTheDay } from '../../contracts/on-the-day';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { assertBegun } from './day-rules';

/** Nobody came. Trips: account, appointment, then a transaction of five. */
export async function markMissed(call: OnTheDay<unknown>) {
  assertOfStation(call);
  return changeOnTheDay('markMissed', call, onTheDay.markMissed.output, async (appointment) => {
    assertBegun(appointment, call.now);
    return {
      change: { state: 'missed', arrivedAt: null },
      answer: { appointmentId: appointment._id, state: 'missed' as const },
    };
  });
}
