import { type Place, takePlaceIn } from '../calendar/public';
import { type ClientDocument, holds, loadClient } from '../cases/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { type Transaction, transact } from '../kernel/database';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import type { StationDocument } from '../stations/public';
import { findSlot, placeOf, termsOf } from './offer';
import { remindAt } from './rules';
import { endOf, type PlannedSlot, startOf } from './slots';
import { type AppointmentDocument, appointments } from './store';

export interface BookAppointment {
  input: { slotId: string; clientId: string; idempotencyKey: string; remind?: boolean };
  caller: Caller;
  now: Date;
}

/**
 * Books one client into one slot. The worker's day, the client's day and the appointment move together.
 * Trips: account, station and client, then a transaction of eight. @throws DomainError as the contract names them.
 */
export async function bookAppointment(call: BookAppointment) {
  return bookWith('bookAppointment', call, takePlaceIn);
}

/** The same for whatever way there is to a place. `take`: takes it, within the transaction. */
export async function bookWith(
  action: string,
  { input, caller, now }: BookAppointment,
  take: (tx: Transaction, place: Place) => Promise<void>,
) {
  const id = commandId(caller.openid, action, input.idempotencyKey);
  const hash = inputHash(input);
  try {
    const [{ station, slot }, client] = await Promise.all([
      findSlot(input.slotId, now),
      loadClient(input.clientId),
    ]);
    assertServed(client);
    // Staff book for their own station; the family may choose any.
    if (!speaksFor(caller, input.clientId, 'book') && !worksAt(caller, station._id))
      throw new DomainError('NOT_FOUND');
    const document = agree(id, hash, station, slot, input, caller.openid, now);
    await transact(async (tx) => {
      await take(tx, placeOf(slot, document));
      await appointments.insert(document, tx);
    });
    return answer(document);
  } catch (error) {
    // A repeated command meets its own work: the place is taken by itself, or the slot has begun since.
    if (error instanceof DomainError || error instanceof DuplicateKeyError) {
      const earlier = await appointments.get(id);
      if (earlier) return replay(earlier, hash);
    }
    throw error;
  }
}

/** @throws DomainError CLIENT_CLOSED after service has ended, AGREEMENT_MISSING before it may begin. */
export function assertServed(client: ClientDocument | null): void {
  if (!client) throw new DomainError('NOT_FOUND');
  if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
  if (!holds(client, 'agreement')) throw new DomainError('AGREEMENT_MISSING');
}

function agree(
  id: string,
  hash: string,
  station: StationDocument,
  slot: PlannedSlot,
  input: BookAppointment['input'],
  openid: string,
  now: Date,
): AppointmentDocument {
  const reminder = input.remind ? remindAt(slot.day, now) : undefined;
  return {
    _id: id,
    inputHash: hash,
    slotId: slot.slotId,
    clientId: input.clientId,
    stationId: station._id,
    serviceId: slot.service.serviceId,
    workerId: slot.worker.workerId,
    day: slot.day,
    startAt: startOf(slot),
    endAt: endOf(slot),
    state: 'booked',
    agreed: termsOf(station, slot),
    bookedBy: openid,
    bookedAt: now,
    remindAt: reminder,
    remindDueAt: reminder,
  };
}

/** The stored answer, as it was given. @throws DomainError IDEMPOTENCY_CONFLICT for another wish. */
function replay(earlier: AppointmentDocument, hash: string) {
  if (earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
  return answer({ ...earlier, state: 'booked' });
}

function answer(document: AppointmentDocument) {
  return {
    appointmentId: document._id,
    slotId: document.slotId,
    clientId: document.clientId,
    startAt: document.startAt.getTime(),
    endAt: document.endAt.getTime(),
    state: document.state,
    remindAt: document.remindAt?.getTime(),
  };
}
