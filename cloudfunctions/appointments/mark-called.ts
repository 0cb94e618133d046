import { phoneList } from '../../contracts/notices';
import { command } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';

/**
 * Somebody has called, and nobody has to any more. Trips: account, appointment, then a transaction of five.
 * @throws DomainError NOT_STANDING where nobody was to be called
 */
export async function markCalled(call: OnTheDay<unknown>) {
  assertOfStation(call);
  const { caller, now } = call;
  return changeOnTheDay('markCalled', call, phoneList.markCalled.output, async ({ _id, toCall }) => {
    if (!toCall) throw new DomainError('NOT_STANDING');
    const called = command().set({ at: now, by: caller.openid });
    return { change: { toCall: null, called }, answer: { appointmentId: _id } };
  });
}
