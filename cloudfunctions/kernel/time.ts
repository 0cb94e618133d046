/**
 * Days and instants of Asia/Shanghai. The zone has been a fixed +08:00 since 1991, so plain arithmetic
 * is exact and no time-zone table is needed.
 */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day: `2026-11-22`. Day keys sort as they follow each other. */
export type DayKey = string;

/** The day an instant falls on. */
export function dayOf(instant: Date): DayKey {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Minutes since the day's midnight, 0 to 1439. */
export function minuteOf(instant: Date): number {
  return Math.floor(((instant.getTime() + OFFSET_MS) % DAY_MS) / 60_000);
}

/** The instant of a minute of a day; minutes may run past midnight. */
export function instantOf(day: DayKey, minute: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + minute * 60_000);
}

/** The day so many days later (or earlier). */
export function addDays(day: DayKey, days: number): DayKey {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one to another: 0 for the same day, negative backwards. */
export function daysBetween(from: DayKey, to: DayKey): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: DayKey): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** `count` days from `from` on. */
export function daysFrom(from: DayKey, count: number): DayKey[] {
  return Array.from({ length: count }, (_, i) => addDays(from, i));
}

/** First day of the month, and of the next one. */
export function monthOf(day: DayKey): { from: DayKey; to: DayKey } {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: `${addDays(from, 31).slice(0, 7)}-01` };
}

/** The same time of day so many months later, on the month's last day where it has no such day. */
export function monthsAfter(instant: Date, months: number): Date {
  const [year = 0, month = 1, day = 1] = dayOf(instant).split('-').map(Number);
  // Day 0 of a month is the last of the one before.
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const midnight = Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) - OFFSET_MS;
  return new Date(midnight + ((instant.getTime() + OFFSET_MS) % DAY_MS));
}

/** When people are told something: nobody is woken. */
export const DAYTIME = { fromMinute: 8 * 60, toMinute: 21 * 60 } as const;
