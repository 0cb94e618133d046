import { type DayKey, dayOf, shiftDay } from '../platform/time';

export interface AgendaDay<T> {
  day: DayKey;
  items: T[];
}

/** Puts what follows each other on the same day together; the order stays as it is. */
export function byDay<T extends { startAt: number }>(items: readonly T[]): AgendaDay<T>[] {
  const days: AgendaDay<T>[] = [];
  for (const item of items) {
    const day = dayOf(item.startAt);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** Reminders go out at nine, Shanghai time. */
const REMIND_HOUR = '09:00:00+08:00';

/** The day on whose morning a reminder would come: the one before. None where that morning has begun. */
export function reminderDay(startAt: number, now: number): DayKey | undefined {
  const day = shiftDay(dayOf(startAt), -1);
  return Date.parse(`${day}T${REMIND_HOUR}`) > now ? day : undefined;
}
