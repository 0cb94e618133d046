import { type PlannedSlot, plannedSlots } from '../../cloudfunctions/appointments/slots';
import { workingDay } from '../../cloudfunctions/calendar/public';
import { addDays, type DayKey, weekdayOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';

/** What a station's plan offers day by day, worked out by the functions' own rules and kept. */
export class Plan {
  private readonly byDay = new Map<DayKey, PlannedSlot[]>();

  constructor(readonly station: StationDocument) {}

  /** All slots of a day, service by service. */
  on(day: DayKey): PlannedSlot[] {
    const known = this.byDay.get(day);
    if (known) return known;
    const slots = this.station.services.flatMap((service) =>
      plannedSlots(this.station, service, day, weekdayOf(day), workingDay(day)),
    );
    this.byDay.set(day, slots);
    return slots;
  }

  /** The slots from one day on to another, that one left out. */
  between(from: DayKey, to: DayKey): PlannedSlot[] {
    const slots: PlannedSlot[] = [];
    for (let day = from; day < to; day = addDays(day, 1)) slots.push(...this.on(day));
    return slots;
  }

  /** The slots of one service by its key. */
  of(key: string, from: DayKey, to: DayKey): PlannedSlot[] {
    return this.between(from, to).filter((slot) => keyOf(slot) === key);
  }
}

/** The service's own key: `social` of `hy-1.social`. */
export function keyOf(slot: PlannedSlot): string {
  return slot.service.serviceId.slice(slot.worker.workerId.indexOf('.') + 1);
}
