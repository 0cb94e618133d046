import { onTheDay } from '../../contracts/on-the-day';
import { DomainError } from '../kernel/errors';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';

/**
 * It was marked by mistake, and what was decided upon it goes. What a correction says did not take place stays so: that is a fact. Trips: account, appointment, then
 * a transaction of five.
 */
export async function undoMissed(call: OnTheDay<unknown>) {
  assertOfStation(call);
  return changeOnTheDay('undoMissed', call, onTheDay.undoMissed.output, async (appointment) => {
    if (appointment.state !== 'missed' || appointment.facts !== undefined)
      throw new DomainError('NOT_STANDING');
    return {
      change: { state: 'booked', visit: null },
      answer: { appointmentId: appointment._id, state: 'booked' as const },
    };
  });
}
