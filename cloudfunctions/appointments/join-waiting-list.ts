import { joinQueueIn } from '../calendar/public';
import { loadClient } from '../cases/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { transact } from '../kernel/database';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import type { StationDocument } from '../stations/public';
import { assertServed } from './book-appointment';
import { findSlot, placeOf } from './offer';
import { bookableUntil, endOf, type PlannedSlot, startOf } from './slots';
import { type WaitDocument, waits } from './waits';

interface JoinWaitingList {
  input: { slotId: string; clientId: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

const KEPT_MS = 90 * 86_400_000;

/**
 * Puts a client at the end of those who wait for a slot that is full. Whoever may book may wait.
 * Trips: account, station and client, then a transaction of six. @throws DomainError as the contract names them.
 */
export async function joinWaitingList({ input, caller, now }: JoinWaitingList) {
  const { slotId, clientId } = input;
  const id = commandId(caller.openid, 'joinWaitingList', input.idempotencyKey);
  const hash = inputHash(input);
  try {
    const [{ station, slot }, client] = await Promise.all([findSlot(slotId, now), loadClient(clientId)]);
    assertServed(client);
    if (!speaksFor(caller, clientId, 'book') && !worksAt(caller, station._id))
      throw new DomainError('NOT_FOUND');
    const document = {
      ...wishOf(station, slot, now),
      _id: id,
      inputHash: hash,
      clientId,
      openid: caller.openid,
    };
    const { appointmentId: waitId, ...place } = placeOf(slot, document);
    await transact(async (tx) => {
      await joinQueueIn(tx, { ...place, waitId, closesAt: bookableUntil(slot) }, now);
      await waits.insert(document, tx);
    });
    return answer(document);
  } catch (error) {
    // A repeated command meets its own work: this client waits already, or has a place since.
    if (error instanceof DomainError || error instanceof DuplicateKeyError) {
      const earlier = await waits.get(id);
      if (earlier && earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
      if (earlier) return answer(earlier);
    }
    throw error;
  }
}

function wishOf(station: StationDocument, slot: PlannedSlot, now: Date) {
  const { service, worker, slotId, day } = slot;
  const startAt = startOf(slot);
  return {
    slotId,
    stationId: station._id,
    serviceId: service.serviceId,
    workerId: worker.workerId,
    day,
    startAt,
    endAt: endOf(slot),
    state: 'open' as const,
    named: {
      serviceName: service.name,
      stationName: station.name,
      place: service.place,
      workerName: worker.name,
      workerTitle: worker.title,
    },
    at: now,
    expiresAt: new Date(startAt.getTime() + KEPT_MS),
  };
}

const answer = ({ slotId, clientId, startAt, endAt }: WaitDocument) => ({
  slotId,
  clientId,
  startAt: startAt.getTime(),
  endAt: endAt.getTime(),
});
