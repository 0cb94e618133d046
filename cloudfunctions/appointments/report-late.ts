import { onTheDay } from '../../contracts/on-the-day';
import { changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { assertToday } from './day-rules';

/** Somebody comes so much later. Trips: account, appointment, then a transaction of five. */
export function reportLate(call: OnTheDay<{ lateMinutes: number }>) {
  const { lateMinutes } = call.input;
  return changeOnTheDay('reportLate', call, onTheDay.reportLate.output, async (appointment) => {
    assertToday(appointment, call.now);
    return { change: { lateMinutes }, answer: { appointmentId: appointment._id, lateMinutes } };
  });
}
