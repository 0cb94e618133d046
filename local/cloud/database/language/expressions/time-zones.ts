import { requestFailed } from '../../errors';
import { isMissing } from '../values';
import { needString } from './define';

const MINUTE_MS = 60_000;

/** Offset of a zone (`+08:00`, `+0800`, `+08`, `UTC`, `Asia/Shanghai`) from UTC at an instant, in minutes. */
export function offsetMinutes(instant: Date, timezone: unknown): number {
  if (isMissing(timezone)) return 0;
  const zone = needString('a time zone', timezone);
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === '-' ? -minutes : minutes;
  }
  if (zone === 'Z') return 0;
  const wallClock = formatterOf(zone).formatToParts(instant);
  const read = (type: string) => Number(wallClock.find((piece) => piece.type === type)?.value);
  const local = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return Math.round((local - Math.floor(instant.getTime() / 1000) * 1000) / MINUTE_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, made);
    return made;
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${zone}"`);
  }
}

/** A date whose UTC fields show the zone's wall clock at the instant. */
export const toLocal = (instant: Date, timezone: unknown): Date =>
  new Date(instant.getTime() + offsetMinutes(instant, timezone) * MINUTE_MS);

/** The instant at which the zone's wall clock shows the UTC fields of `local`. */
export function toUtc(local: Date, timezone: unknown): Date {
  const guess = new Date(local.getTime() - offsetMinutes(local, timezone) * MINUTE_MS);
  return new Date(local.getTime() - offsetMinutes(guess, timezone) * MINUTE_MS);
}
