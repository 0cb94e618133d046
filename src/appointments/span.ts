import { type DayKey, mondayOf, shiftDay } from '../platform/time';

/** The days a strip shows at once. */
export interface Span {
  fromDay: DayKey;
  days: 7 | 4;
}

/**
 * The span so many steps ahead: calendar weeks from this Monday on, or four days and four days from today on
 * in 关怀模式, where days gone by would only take room.
 */
export const spanAt = (step: number, today: DayKey, days: Span['days']): Span => ({
  fromDay: shiftDay(days === 7 ? mondayOf(today) : today, step * days),
  days,
});

/** Whether a later span still holds a day that can be booked. */
export const goesOn = ({ fromDay, days }: Span, today: DayKey, horizonDays: number): boolean =>
  shiftDay(fromDay, days) < shiftDay(today, horizonDays);

/** The last day of a span. */
export const lastDay = ({ fromDay, days }: Span): DayKey => shiftDay(fromDay, days - 1);
