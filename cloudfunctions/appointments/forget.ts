import { command } from '../kernel/database';
import { appointments } from './store';
import { waits } from './waits';

/**
 * Takes people out of a client's appointments, which are kept to be counted: who booked and called off, and why, and
 * what was thought about a visit; and out of what was waited for. Harmless if repeated. Four trips, one round.
 */
export async function forgetPeople(clientId: string): Promise<void> {
  const _ = command();
  await Promise.all([
    waits.changeWhere({ clientId, openid: _.neq('') }, { openid: '' }),
    appointments.changeWhere(
      { clientId, bookedBy: _.neq('') },
      { bookedBy: '', remindDueAt: null, noticeDueAt: null, toCall: null },
    ),
    appointments.changeWhere(
      { clientId, 'cancelled.byOpenid': _.exists(true) },
      { 'cancelled.byOpenid': '', 'cancelled.reason': _.remove() },
    ),
    appointments.changeWhere({ clientId, 'visit.state': _.exists(true) }, { visit: null }),
  ]);
}

/** Removes appointments of a client whose time to be kept is over, at most so many. Two trips. */
export function removeAppointments(clientId: string, most: number): Promise<number> {
  return appointments.removeWhere({ clientId }, most);
}
