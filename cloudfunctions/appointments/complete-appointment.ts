import { onTheDay } from '../../contracts/on-the-day';
import { addFactIn, applyFact, type FactDocument, type NewFact } from '../facts/public';
import type { Transaction } from '../kernel/database';
import { loadStation } from '../stations/public';
import { assertOfStation, changeOnTheDay, type OnTheDay } from './change-on-the-day';
import { assertBegun, contactWayOf, convertedMinutesOf } from './day-rules';
import type { AppointmentDocument } from './store';

/**
 * It took place, so long: the appointment and the fact move together, and what follows from the fact is written right after; the
 * sweep does it where a crash came between. Trips: account, appointment, station, a transaction of six, then two.
 */
export async function completeAppointment(call: OnTheDay<{ minutes: number }>) {
  assertOfStation(call);
  const { input, caller, record, now } = call;
  const told = await factTeller(record);
  let fact: FactDocument | undefined;
  const { output } = onTheDay.completeAppointment;
  const decide = async (appointment: AppointmentDocument, tx: Transaction) => {
    assertBegun(appointment, now);
    const { minutes } = input;
    const number = (appointment.facts ?? 0) + 1;
    fact = await addFactIn(tx, told({ kind: 'completed', number, at: now, by: caller.openid, minutes }));
    return {
      change: { state: 'done', minutes, facts: number },
      answer: { appointmentId: appointment._id, state: 'done' as const, minutes },
    };
  };
  return changeOnTheDay('completeAppointment', call, output, decide, async () => fact && applyFact(fact));
}

/** What is said anew with each fact about an appointment; the rest is known. */
type Said = Pick<NewFact, 'kind' | 'number' | 'at' | 'by' | 'minutes' | 'reason'>;

/** Makes facts about an appointment, with the service as the station offers it now. One trip. */
export async function factTeller(record: AppointmentDocument): Promise<(said: Said) => NewFact> {
  const { _id, clientId, stationId, serviceId, workerId, slotId, startAt, agreed } = record;
  const station = await loadStation(stationId);
  const service = station?.services.find((s) => s.serviceId === serviceId);
  return (said) => ({
    ...said,
    appointmentId: _id,
    clientId,
    stationId,
    serviceId,
    workerId,
    slotId,
    startAt,
    convertedMinutes: convertedMinutesOf(service, said.minutes),
    ...(service && { category: service.category }),
    way: contactWayOf(service?.way ?? 'station', agreed.capacity),
  });
}
