import { onTheDay } from '../../contracts/on-the-day';
import { worksAt } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';
import { arrivalCodeOf } from './arrival-code';
import { changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { assertToday } from './day-rules';

/**
 * The person is there. Whoever came already stays there since then. Trips: account, appointment, then a transaction of five.
 */
export async function checkIn(call: OnTheDay<{ arrivalCode?: string }>) {
  const { input, caller, record, now } = call;
  const byStation = worksAt(caller, record.stationId);
  if (!byStation && input.arrivalCode !== arrivalCodeOf(record.stationId, dayOf(now)))
    throw new DomainError('ARRIVAL_CODE_WRONG', ['arrivalCode']);
  return changeOnTheDay('checkIn', call, onTheDay.checkIn.output, async (appointment) => {
    assertToday(appointment, now);
    const arrivedAt = appointment.arrivedAt ?? now;
    return {
      change: { arrivedAt },
      answer: { appointmentId: appointment._id, arrivedAt: arrivedAt.getTime() },
    };
  });
}
