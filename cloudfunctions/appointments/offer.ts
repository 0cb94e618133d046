import { type Place, workingDay } from '../calendar/public';
import { DomainError } from '../kernel/errors';
import { weekdayOf } from '../kernel/time';
import { loadStation, type StationDocument } from '../stations/public';
import { isBookable, type PlannedSlot, parseSlotId, plannedSlots, startOf } from './slots';
import type { AppointmentDocument } from './store';

/**
 * The slot as the station's plan offers it now. One trip.
 * @throws DomainError NOT_FOUND for no such station, SLOT_CLOSED where the plan has no such slot now.
 */
export async function findSlot(slotId: string, now: Date) {
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

/** What is agreed with whoever takes a place in this slot. */
export function termsOf(station: StationDocument, slot: PlannedSlot) {
  const { service, worker } = slot;
  return {
    serviceName: service.name,
    stationName: station.name,
    place: service.place,
    workerName: worker.name,
    workerTitle: worker.title,
    priceFen: service.priceFen,
    capacity: service.capacity,
    cancelUntilAt: new Date(startOf(slot).getTime() - service.cancelMinutes * 60_000),
    bring: service.bring,
  };
}

/** The place this appointment has in this slot, as the calendar knows it. */
export function placeOf(
  { slotId, day, fromMinute, toMinute, service, worker }: PlannedSlot,
  { _id: appointmentId, clientId, stationId }: Pick<AppointmentDocument, '_id' | 'clientId' | 'stationId'>,
): Place {
  const { capacity, bufferMinutes } = service;
  const { workerId } = worker;
  const when = { slotId, day, fromMinute, toMinute };
  return { ...when, capacity, bufferMinutes, stationId, workerId, clientId, appointmentId };
}
