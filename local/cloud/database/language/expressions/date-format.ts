import { requestFailed } from '../../errors';
import { isMissing } from '../values';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar';
import { toUtc } from './time-zones';

const padded = (value: number, width: number) => String(value).padStart(width, '0');

const SPECIFIERS: Readonly<Record<string, (local: Date, offset: number) => string>> = {
  Y: (local) => padded(local.getUTCFullYear(), 4),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  d: (local) => padded(local.getUTCDate(), 2),
  H: (local) => padded(local.getUTCHours(), 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  j: (local) => padded(dayOfYear(local), 3),
  w: (local) => String(local.getUTCDay() + 1),
  U: (local) => padded(week(local), 2),
  u: (local) => String(isoDayOfWeek(local)),
  V: (local) => padded(isoWeek(local), 2),
  G: (local) => padded(isoWeekYear(local), 4),
  z: (_, offset) =>
    `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60), 2)}${padded(Math.abs(offset) % 60, 2)}`,
  Z: (_, offset) => String(offset),
  '%': () => '%',
};

/** @param local a date whose UTC fields hold the wall clock; @param offset of the zone in minutes */
export function formatDate(local: Date, format: string, offset: number): string {
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = Object.hasOwn(SPECIFIERS, letter) ? SPECIFIERS[letter] : undefined;
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return write(local, offset);
  });
}

const FIELDS: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d{1,2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})',
  L: '(?<L>\\d{1,3})',
  z: '(?<z>Z|[+-]\\d\\d:?\\d\\d)',
  '%': '%',
};

const ISO =
  /^(?<Y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ](?<H>\d\d):(?<M>\d\d)(?::(?<S>\d\d)(?:\.(?<L>\d{1,3})\d*)?)?)?(?<z>Z|[+-]\d\d:?\d\d)?$/;

/** Reads a date by a format, or as ISO 8601; the zone is the text's own, or the one given, or UTC. */
export function parseDate(text: string, format: string | undefined, timezone: unknown): Date {
  const fields = (format === undefined ? ISO : patternOf(format)).exec(text.trim())?.groups;
  if (!fields) throw requestFailed(`an incomplete or unreadable date/time string: '${text}'`);
  const { Y, m, d, H = '0', M = '0', S = '0', L = '0', z } = fields;
  if (z && !isMissing(timezone))
    throw requestFailed('a date/time string with a time zone cannot take another one');
  const local = new Date(Date.UTC(2000, 0, 1));
  local.setUTCFullYear(Number(Y), Number(m) - 1, Number(d));
  local.setUTCHours(Number(H), Number(M), Number(S), Number(L.padEnd(3, '0')));
  if (
    local.getUTCMonth() !== Number(m) - 1 ||
    local.getUTCDate() !== Number(d) ||
    Number(H) > 23 ||
    Number(M) > 59
  ) {
    throw requestFailed(`not a date: '${text}'`);
  }
  return toUtc(local, z ?? timezone);
}

function patternOf(format: string): RegExp {
  const source = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%(.?)/gs, (_, letter: string) => {
    const field = Object.hasOwn(FIELDS, letter) ? FIELDS[letter] : undefined;
    if (!field) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return field;
  });
  if (!['%Y', '%m', '%d'].every((needed) => format.includes(needed))) {
    throw requestFailed('a date format needs %Y, %m and %d');
  }
  return new RegExp(`^${source}$`);
}
