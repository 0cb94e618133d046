import { loadSessions, workingDay } from '../calendar/public';
import { DomainError } from '../kernel/errors';
import { addDays, type DayKey, daysFrom, weekdayOf } from '../kernel/time';
import { loadStation } from '../stations/public';
import { isBookable, leftIn, plannedSlots, showDay, showSlot } from './slots';

interface ListSlots {
  input: { stationId: string; serviceId: string; fromDay: DayKey; days: number };
  now: Date;
}

/** The bookable slots of one service, with a word about each day. The plan and the taken places: one round. */
export async function listSlots({ input, now }: ListSlots) {
  const { stationId, serviceId, fromDay, days } = input;
  const [station, sessions] = await Promise.all([
    loadStation(stationId),
    loadSessions(stationId, fromDay, addDays(fromDay, days - 1)),
  ]);
  const service = station?.services.find((s) => s.serviceId === serviceId);
  if (!station || !service) throw new DomainError('NOT_FOUND');
  const shown = daysFrom(fromDay, days).map((day) => {
    const working = workingDay(day);
    const planned = plannedSlots(station, service, day, weekdayOf(day), working);
    const slots = planned
      .filter((slot) => isBookable(slot, now))
      .map((slot) => showSlot(slot, leftIn(slot, sessions)));
    return { day: showDay(day, working, planned, slots, now, service.horizonDays), slots };
  });
  return { slots: shown.flatMap((d) => d.slots), days: shown.map((d) => d.day) };
}
