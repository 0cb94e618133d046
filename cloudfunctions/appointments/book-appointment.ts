import { takePlaceIn, workingDay } from '../calendar/public';
import { type ClientDocument, holds, loadClient } from '../cases/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { type Transaction, transact } from '../kernel/database';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { weekdayOf } from '../kernel/time';
import { loadStation, type StationDocument } from '../stations/public';
import { remindAt } from './rules';
import { endOf, isBookable, type PlannedSlot, parseSlotId, plannedSlots, startOf } from './slots';
import { type AppointmentDocument, appointments } from './store';

interface BookAppointment {
  input: { slotId: string; clientId: string; idempotencyKey: string; remind?: boolean };
  caller: Caller;
  now: Date;
}

/**
 * Books one client into one slot. The worker's day, the client's day and the appointment move together.
 * Trips: account, station and client, then a transaction of eight. @throws DomainError as the contract names them.
 */
export async function bookAppointment({ input, caller, now }: BookAppointment) {
  const id = commandId(caller.openid, 'bookAppointment', input.idempotencyKey);
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
    await transact((tx) => write(tx, slot, document));
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
function assertServed(client: ClientDocument | null): void {
  if (!client) throw new DomainError('NOT_FOUND');
  if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
  if (!holds(client, 'agreement')) throw new DomainError('AGREEMENT_MISSING');
}

/** @throws DomainError NOT_FOUND for no such station, SLOT_CLOSED where the plan has no such slot now. */
async function findSlot(slotId: string, now: Date) {
  const { stationId, serviceId, day } = parseSlotId(slotId);
  const station = await loadStation(stationId);
  if (!station) throw new DomainError('NOT_FOUND');
  const service = station.services.find((s) => s.serviceId === serviceId);
  const slot =
    service &&
    plannedSlots(station, service, day, weekdayOf(day), workingDay(day)).find((s) => s.slotId === slotId);
  if (!slot || !isBookable(slot, now)) throw new DomainError('SLOT_CLOSED');
  return { station, slot };
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
  const startAt = startOf(slot);
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
    startAt,
    endAt: endOf(slot),
    state: 'booked',
    agreed: {
      serviceName: slot.service.name,
      stationName: station.name,
      place: slot.service.place,
      workerName: slot.worker.name,
      workerTitle: slot.worker.title,
      priceFen: slot.service.priceFen,
      capacity: slot.service.capacity,
      cancelUntilAt: new Date(startAt.getTime() - slot.service.cancelMinutes * 60_000),
      bring: slot.service.bring,
    },
    bookedBy: openid,
    bookedAt: now,
    remindAt: reminder,
    remindDueAt: reminder,
  };
}

async function write(tx: Transaction, slot: PlannedSlot, document: AppointmentDocument): Promise<void> {
  await takePlaceIn(tx, {
    slotId: slot.slotId,
    day: slot.day,
    fromMinute: slot.fromMinute,
    toMinute: slot.toMinute,
    capacity: slot.service.capacity,
    bufferMinutes: slot.service.bufferMinutes,
    stationId: document.stationId,
    workerId: document.workerId,
    clientId: document.clientId,
    appointmentId: document._id,
  });
  await appointments.insert(document, tx);
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
