/** Calendar figures of a date whose UTC fields hold the wall clock. */

const DAY_MS = 86_400_000;

const startOfYear = (year: number) => Date.UTC(year, 0, 1);

const startOfDay = (date: Date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());

/** 1 to 366. */
export const dayOfYear = (date: Date): number =>
  (startOfDay(date) - startOfYear(date.getUTCFullYear())) / DAY_MS + 1;

/** 0 to 53; weeks begin on Sundays, days before the first Sunday are in week 0. */
export const week = (date: Date): number => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7);

/** 1 (Monday) to 7 (Sunday). */
export const isoDayOfWeek = (date: Date): number => date.getUTCDay() || 7;

/** The Thursday of the date's week decides to which year the week belongs. */
const thursdayOf = (date: Date) => new Date(startOfDay(date) + (4 - isoDayOfWeek(date)) * DAY_MS);

/** 1 to 53. */
export const isoWeek = (date: Date): number => Math.floor((dayOfYear(thursdayOf(date)) - 1) / 7) + 1;

export const isoWeekYear = (date: Date): number => thursdayOf(date).getUTCFullYear();
