import { onTheDay } from '../../contracts/on-the-day';
import { addFactIn, applyFact, type FactDocument } from '../facts/public';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { factTeller } from './complete-appointment';
import type { AppointmentDocument } from './store';

/**
 * What was said about a delivery was wrong: another fact says how it was, and the record follows it. Trips: account, appointment,
 * station, a transaction of six, then three. @throws DomainError NOT_COMPLETED where there is no fact to correct
 */
export async function correctCompletion(call: OnTheDay<{ minutes: number; reason: string }>) {
  assertOfStation(call);
  const { input, caller, record, now } = call;
  const told = await factTeller(record);
  let fact: FactDocument | undefined;
  const { output } = onTheDay.correctCompletion;
  const decide = async (appointment: AppointmentDocument, tx: Transaction) => {
    if (appointment.facts === undefined) throw new DomainError('NOT_COMPLETED');
    const { minutes, reason } = input;
    const number = appointment.facts + 1;
    const said = { kind: 'corrected', number, at: now, by: caller.openid, minutes, reason } as const;
    fact = await addFactIn(tx, told(said));
    const state = minutes > 0 ? ('done' as const) : ('missed' as const);
    return {
      change: { state, minutes, facts: number },
      answer: { appointmentId: appointment._id, state, minutes },
    };
  };
  return changeOnTheDay('correctCompletion', call, output, decide, async () => fact && applyFact(fact));
}
