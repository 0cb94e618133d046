import { getDayDetail } from 'chinese-days';
import { type DayKey, weekdayOf } from '../kernel/time';

export interface WorkingDay {
  /** Whose weekly hours hold on this day, 1 to 7; undefined on a public holiday. */
  weekday: number | undefined;
  /** The holiday that closes this day, or that it makes up for. */
  holiday?: string;
  /** False where the year's holidays are not published yet. */
  known: boolean;
}

/** `National Day,国庆节,3` on days the State Council names; an English weekday on all others. */
function holidayName(day: DayKey): string | undefined {
  return getDayDetail(day).name.split(',')[1];
}

/** Whether the year's holidays are in the table: its National Day always bears a name. */
function isKnown(day: DayKey): boolean {
  return holidayName(`${day.slice(0, 4)}-10-01`) !== undefined;
}

/**
 * What kind of working day this is. A make-up Saturday keeps Friday's hours and a make-up Sunday
 * Monday's: the nearest day whose hours people know. Years whose holidays are not published yet follow
 * the plain week, and say so.
 */
export function workingDay(day: DayKey): WorkingDay {
  const weekday = weekdayOf(day);
  if (!isKnown(day)) return { weekday, known: false };
  const holiday = holidayName(day);
  if (holiday === undefined) return { weekday, known: true };
  if (!getDayDetail(day).work) return { weekday: undefined, holiday, known: true };
  return { weekday: weekday === 6 ? 5 : weekday === 7 ? 1 : weekday, holiday, known: true };
}
