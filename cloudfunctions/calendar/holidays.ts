// The package's data alone: its code builds lunar tables at every cold start, which nobody here asks for.
import published from 'chinese-days/dist/chinese-days.json';
import { addDays, type DayKey, weekdayOf } from '../kernel/time';

export interface WorkingDay {
  /** Whose weekly hours hold on this day, 1 to 7; undefined on a public holiday. */
  weekday: number | undefined;
  /** The holiday that closes this day, or that it makes up for. */
  holiday?: string;
  /** False where the year's holidays are not published yet. */
  known: boolean;
}

/** Day key → `National Day,国庆节,3`: the days off that the State Council names, and the days that make up for them. */
const daysOff: Readonly<Record<DayKey, string>> = published.holidays;
const makeUpDays: Readonly<Record<DayKey, string>> = published.workdays;

/** Whether the year's holidays are in the table: its National Day always is. */
const isKnown = (day: DayKey) => `${day.slice(0, 4)}-10-01` in daysOff;

const holidayName = (entry: string) => entry.split(',')[1];

/**
 * What kind of working day this is. A make-up Saturday keeps Friday's hours and a make-up Sunday
 * Monday's: the nearest day whose hours people know. Years whose holidays are not published yet follow
 * the plain week, and say so.
 */
export function workingDay(day: DayKey): WorkingDay {
  const weekday = weekdayOf(day);
  if (!isKnown(day)) return { weekday, known: false };
  const off = daysOff[day];
  if (off !== undefined) return { weekday: undefined, holiday: holidayName(off), known: true };
  const makeUp = makeUpDays[day];
  if (makeUp === undefined) return { weekday, known: true };
  return {
    weekday: weekday === 6 ? 5 : weekday === 7 ? 1 : weekday,
    holiday: holidayName(makeUp),
    known: true,
  };
}

/** Whether offices work on this day: Monday to Friday, make-up days included, holidays not. */
function isWorkingDay(day: DayKey): boolean {
  const { weekday } = workingDay(day);
  return weekday !== undefined && weekday <= 5;
}

/** The `count`th working day after `day`, which itself does not count; `count` is 1 or more. */
export function workingDaysAfter(day: DayKey, count: number): DayKey {
  let last = day;
  for (let left = count; left > 0; ) {
    last = addDays(last, 1);
    if (isWorkingDay(last)) left -= 1;
  }
  return last;
}
