import { remindAt } from '../../cloudfunctions/appointments/rules';
import { endOf, type PlannedSlot, startOf } from '../../cloudfunctions/appointments/slots';
import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import {
  disengage,
  engage,
  freePlace,
  overlaps,
  placesLeft,
  takePlace,
} from '../../cloudfunctions/calendar/rules';
import { clientDayId, type DayDocument, workerDayId } from '../../cloudfunctions/calendar/store';
import { commandId, inputHash } from '../../cloudfunctions/kernel/ids';
import { type DayKey, dayOf, instantOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Random } from './random';

const HOUR_MS = 3_600_000;

export interface Booking {
  station: StationDocument;
  slot: PlannedSlot;
  clientId: string;
  /** The openid that books. */
  bookedBy: string;
  /** Ask for a reminder. */
  remind?: boolean;
}

/**
 * Books and cancels as the functions do, by the same rules, in memory. What it holds at the end is what
 * the collections hold.
 */
export class Bookings {
  private readonly days = new Map<string, DayDocument>();
  private readonly booked = new Map<string, AppointmentDocument>();

  constructor(
    private readonly now: Date,
    private readonly random: Random,
  ) {}

  appointments(): AppointmentDocument[] {
    return [...this.booked.values()];
  }

  calendarDays(): DayDocument[] {
    return [...this.days.values()];
  }

  /** Whether the client is free then and the slot still has a place. */
  fits({ slot, clientId }: Pick<Booking, 'slot' | 'clientId'>): boolean {
    const own = this.days.get(clientDayId(clientId, slot.day))?.engagements ?? [];
    return !own.some((e) => overlaps(e, slot)) && this.placesLeft(slot) > 0;
  }

  /** Whether the client has anything that day. */
  hasPlans(clientId: string, day: DayKey): boolean {
    return (this.days.get(clientDayId(clientId, day))?.engagements ?? []).length > 0;
  }

  placesLeft(slot: PlannedSlot): number {
    return placesLeft(
      this.days.get(workerDayId(slot.worker.workerId, slot.day))?.sessions ?? [],
      stretchOf(slot),
    );
  }

  /** @throws DomainError where it does not fit. */
  book(booking: Booking): AppointmentDocument {
    const { station, slot, clientId } = booking;
    const appointment = this.agree(booking);
    const { _id: appointmentId, slotId, day } = appointment;
    const { fromMinute, toMinute } = slot;
    const workerDay = workerDayId(slot.worker.workerId, day);
    const clientDay = clientDayId(clientId, day);
    const sessions = takePlace(this.days.get(workerDay)?.sessions ?? [], stretchOf(slot), appointmentId);
    const engagement = { slotId, fromMinute, toMinute, appointmentId };
    const engagements = engage(this.days.get(clientDay)?.engagements ?? [], engagement);
    this.days.set(workerDay, { _id: workerDay, day, stationId: station._id, sessions });
    this.days.set(clientDay, { _id: clientDay, day, engagements });
    this.booked.set(appointmentId, appointment);
    return appointment;
  }

  /** Calls an appointment off, some hours after it was booked. `reason` is sealed already. */
  cancel(
    appointment: AppointmentDocument,
    by: 'family' | 'station',
    byOpenid: string,
    reason?: string,
  ): void {
    const { _id, workerId, clientId, day, stationId, bookedAt } = appointment;
    const at = new Date(bookedAt.getTime() + this.random.int(1, 20) * HOUR_MS);
    const workerDay = workerDayId(workerId, day);
    const clientDay = clientDayId(clientId, day);
    const sessions = freePlace(this.days.get(workerDay)?.sessions ?? [], _id);
    const engagements = disengage(this.days.get(clientDay)?.engagements ?? [], _id);
    this.days.set(workerDay, { _id: workerDay, day, stationId, sessions });
    this.days.set(clientDay, { _id: clientDay, day, engagements });
    this.booked.set(_id, {
      ...appointment,
      state: 'cancelled',
      cancelled: { at, by, byOpenid, ...(reason === undefined ? {} : { reason }) },
      remindDueAt: null,
    });
  }

  /** The document that booking this place leaves behind. */
  private agree({ station, slot, clientId, bookedBy, remind }: Booking): AppointmentDocument {
    const { service, worker, slotId, day } = slot;
    const startAt = startOf(slot);
    const bookedAt = this.bookedAt(startAt);
    const idempotencyKey = `demo-booking-${this.booked.size + 1}`;
    const input = { slotId, clientId, idempotencyKey, ...(remind && { remind }) };
    const reminder = remind ? remindAt(day, bookedAt) : undefined;
    return {
      _id: commandId(bookedBy, 'bookAppointment', idempotencyKey),
      inputHash: inputHash(input),
      slotId,
      clientId,
      stationId: station._id,
      serviceId: service.serviceId,
      workerId: worker.workerId,
      day,
      startAt,
      endAt: endOf(slot),
      state: 'booked',
      agreed: {
        serviceName: service.name,
        stationName: station.name,
        place: service.place,
        workerName: worker.name,
        workerTitle: worker.title,
        priceFen: service.priceFen,
        capacity: service.capacity,
        cancelUntilAt: new Date(startAt.getTime() - service.cancelMinutes * 60_000),
        bring: service.bring,
      },
      bookedBy,
      bookedAt,
      ...(reminder && { remindAt: reminder, remindDueAt: reminder > this.now ? reminder : null }),
    };
  }

  /** Two to six days before the start, or before now where that is sooner; by day, not at night. */
  private bookedAt(startAt: Date): Date {
    const latest = Math.min(startAt.getTime(), this.now.getTime());
    const day: DayKey = dayOf(new Date(latest - this.random.int(49, 144) * HOUR_MS));
    return instantOf(day, this.random.int(9 * 60, 20 * 60));
  }
}

function stretchOf({ slotId, fromMinute, toMinute, service }: PlannedSlot) {
  return { slotId, fromMinute, toMinute: toMinute + service.bufferMinutes, capacity: service.capacity };
}
