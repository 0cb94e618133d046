import { onTheDay } from '../../contracts/on-the-day';
import { seal } from '../kernel/crypto';
import { command } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';

/**
 * A worker decides whether somebody who has not come is visited. Trips: account, appointment, then a transaction of
 * five. @throws DomainError NOT_STANDING where nobody waits for it, ALREADY_DECIDED
 */
export async function decideVisit(call: OnTheDay<{ decision: 'visit' | 'none'; note?: string }>) {
  assertOfStation(call);
  const { input, caller, now } = call;
  return changeOnTheDay('decideVisit', call, onTheDay.decideVisit.output, async ({ _id, state, visit }) => {
    if (state !== 'missed' || !visit) throw new DomainError('NOT_STANDING');
    if (visit.state !== 'open') throw new DomainError('ALREADY_DECIDED');
    const note = input.note ? { note: seal(input.note) } : {};
    const decided = { state: input.decision, at: now, by: caller.openid, ...note };
    return {
      change: { visit: command().set(decided) },
      answer: { appointmentId: _id, visit: input.decision },
    };
  });
}
