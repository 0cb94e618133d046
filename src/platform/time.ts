/** A calendar day in Asia/Shanghai: `2026-11-22`. */
export type DayKey = string;

const DAY_MS = 86_400_000;
/** China keeps one time all year; Intl is not there on every phone. */
const OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const NUMBERS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The day of an instant (epoch ms). */
export const dayOf = (at: number): DayKey => new Date(at + OFFSET_MS).toISOString().slice(0, 10);

/** The day so many days later, or earlier where negative. */
export const shiftDay = (day: DayKey, days: number): DayKey =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day so many months later; the last of that month where it is shorter. */
export function monthsLater(day: DayKey, months: number): DayKey {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const there = Date.UTC(year, month - 1 + months, Math.min(last, Number(day.slice(8))));
  return new Date(there).toISOString().slice(0, 10);
}

/** How many days from one day to another. */
export const daysBetween = (from: DayKey, to: DayKey): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const weekdayIndex = (day: DayKey): number => new Date(Date.parse(day)).getUTCDay();

/** The Monday on or before a day. */
export const mondayOf = (day: DayKey): DayKey => shiftDay(day, -((weekdayIndex(day) + 6) % 7));

/** 周三 */
export const weekday = (day: DayKey): string => WEEKDAYS[weekdayIndex(day)] ?? '';

/** Monday to Friday. */
export const isWorkday = (day: DayKey): boolean => ![0, 6].includes(weekdayIndex(day));

/** 25 */
export const dayNumber = (day: DayKey): number => Number(day.slice(8));

/** 11月25日 */
export const monthDay = (day: DayKey): string => `${Number(day.slice(5, 7))}月${dayNumber(day)}日`;

/** 2026年11月25日 */
export const yearDay = (day: DayKey): string => `${day.slice(0, 4)}年${monthDay(day)}`;

/** 今天, 明天 or 后天; otherwise nothing. */
export function nearDay(day: DayKey, today: DayKey): string | undefined {
  return ['今天', '明天', '后天'][daysBetween(today, day)];
}

/** The head of a day: 明天 · 11月25日 周三, or 周五 · 11月27日 within a week, or 12月2日 · 周三. */
export function dayHead(day: DayKey, today: DayKey): { title: string; note: string } {
  const near = nearDay(day, today);
  if (near) return { title: near, note: `${monthDay(day)} ${weekday(day)}` };
  const ahead = daysBetween(today, day);
  if (ahead > 0 && ahead < 7) return { title: weekday(day), note: monthDay(day) };
  return { title: monthDay(day), note: weekday(day) };
}

/** How many days of the month come after this one. */
export function daysLeftInMonth(day: DayKey): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() - dayNumber(day);
}

/** 明天 周三, or 周五, or 12月2日 周三: the day in one line. */
export function dayLine(day: DayKey, today: DayKey): string {
  const near = nearDay(day, today);
  if (near) return `${near} ${weekday(day)}`;
  const ahead = daysBetween(today, day);
  return ahead > 0 && ahead < 7 ? weekday(day) : `${monthDay(day)} ${weekday(day)}`;
}

/** The two halves of a 12-hour time: 下午 and 3:00. */
export function clockParts(at: number): { half: '上午' | '下午'; clock: string } {
  const local = new Date(at + OFFSET_MS);
  const hour = local.getUTCHours();
  const minute = String(local.getUTCMinutes()).padStart(2, '0');
  return { half: hour < 12 ? '上午' : '下午', clock: `${hour > 12 ? hour - 12 : hour}:${minute}` };
}

/** 下午 3:00 */
export function clockTime(at: number): string {
  const { half, clock } = clockParts(at);
  return `${half} ${clock}`;
}

/** 下午 3:00 到 4:00, or 上午 11:30 到下午 12:30 */
export function timeSpan(startAt: number, endAt: number): string {
  const [start, end] = [clockParts(startAt), clockParts(endAt)];
  return `${start.half} ${start.clock} 到${start.half === end.half ? '' : end.half} ${end.clock}`;
}

/** 周三下午 3:00 */
export const weekdayTime = (at: number): string => `${weekday(dayOf(at))}${clockTime(at)}`;

/** 周三下午 3:00 within the coming week, otherwise 12月2日周三下午 3:00: short, and never two days at once. */
export function shortTime(at: number, today: DayKey): string {
  const ahead = daysBetween(today, dayOf(at));
  return ahead >= 0 && ahead < 7 ? weekdayTime(at) : `${monthDay(dayOf(at))}${weekdayTime(at)}`;
}

/** 11月25日周三，下午 3:00 */
export const fullTime = (at: number): string =>
  `${monthDay(dayOf(at))}${weekday(dayOf(at))}，${clockTime(at)}`;

/** 一个小时, 半个小时, 一个半小时, 40 分钟 */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const word = NUMBERS[hours];
  if (minutes === 30) return '半个小时';
  if (!word || hours === 0) return `${minutes} 分钟`;
  if (rest === 0) return `${word}个小时`;
  return rest === 30 ? `${word}个半小时` : `${word}个小时 ${rest} 分钟`;
}

/** Whether an instant lies in weekly hours (1 is Monday; minutes since midnight). */
export function isWithin(
  hours: readonly { weekday: number; fromMinute: number; toMinute: number }[],
  at: number,
): boolean {
  const local = new Date(at + OFFSET_MS);
  const weekday = local.getUTCDay() || 7;
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  return hours.some((h) => h.weekday === weekday && h.fromMinute <= minute && minute < h.toMinute);
}

/** 早上好, 上午好, 中午好, 下午好 or 晚上好; 你好 at night. */
export function greeting(at: number): string {
  const hour = new Date(at + OFFSET_MS).getUTCHours();
  if (hour < 5) return '你好';
  if (hour >= 18) return '晚上好';
  if (hour < 9) return '早上好';
  if (hour < 11) return '上午好';
  return hour < 13 ? '中午好' : '下午好';
}
