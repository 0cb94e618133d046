import { requestFailed } from '../../errors';
import { isDocument, isMissing, typeName } from '../values';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar';
import { compileExpression, type Evaluate } from './compile';
import { formatDate, parseDate } from './date-format';
import { needString, needWhole, parts } from './define';
import type { CompileOperator, OperatorTable } from './operators';
import { offsetMinutes, toLocal, toUtc } from './time-zones';

/** A part of a date; `local` holds the local wall clock in its UTC fields. */
const part = (name: string, read: (local: Date) => number): CompileOperator => {
  return (operand): Evaluate => {
    const { date, timezone } = datedOperand(name, operand);
    return (scope) => {
      const instant = date(scope);
      if (isMissing(instant)) return null;
      const zone = timezone?.(scope);
      if (timezone && isMissing(zone)) return null;
      return read(toLocal(needDate(name, instant), zone));
    };
  };
};

/** Either the date itself (alone or in a list of one) or `{date, timezone}`. */
function datedOperand(name: string, operand: unknown): { date: Evaluate; timezone?: Evaluate | undefined } {
  if (isDocument(operand) && 'date' in operand) {
    const { date, timezone } = parts(name, operand, ['date'], ['timezone']);
    if (date) return { date, timezone };
  }
  if (Array.isArray(operand) && operand.length !== 1)
    throw requestFailed(`${name} accepts exactly one argument`);
  return { date: compileExpression(Array.isArray(operand) ? operand[0] : operand) };
}

function needDate(name: string, value: unknown): Date {
  if (value instanceof Date) return value;
  throw requestFailed(`${name} can't convert from BSON type ${typeName(value)} to Date`);
}

export const DATES: OperatorTable = {
  $year: part('$year', (local) => local.getUTCFullYear()),
  $month: part('$month', (local) => local.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (local) => local.getUTCDate()),
  $hour: part('$hour', (local) => local.getUTCHours()),
  $minute: part('$minute', (local) => local.getUTCMinutes()),
  $second: part('$second', (local) => local.getUTCSeconds()),
  $millisecond: part('$millisecond', (local) => local.getUTCMilliseconds()),
  $dayOfYear: part('$dayOfYear', dayOfYear),
  $dayOfWeek: part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $week: part('$week', week),
  $isoDayOfWeek: part('$isoDayOfWeek', isoDayOfWeek),
  $isoWeek: part('$isoWeek', isoWeek),
  $isoWeekYear: part('$isoWeekYear', isoWeekYear),
  $dateToString: compileToString,
  $dateFromString: compileFromString,
  $dateFromParts: compileFromParts,
  $dateToParts: compileToParts,
};

function compileToString(operand: unknown): Evaluate {
  const name = '$dateToString';
  const { date, format, timezone, onNull } = parts(name, operand, ['date'], ['format', 'timezone', 'onNull']);
  return (scope) => {
    const instant = date?.(scope);
    if (isMissing(instant)) return onNull?.(scope) ?? null;
    const zone = timezone?.(scope);
    const pattern = format?.(scope) ?? (isMissing(zone) ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L');
    const utc = needDate(name, instant);
    return formatDate(toLocal(utc, zone), needString(name, pattern), offsetMinutes(utc, zone));
  };
}

function compileFromString(operand: unknown): Evaluate {
  const name = '$dateFromString';
  const { dateString, format, timezone, onNull, onError } = parts(
    name,
    operand,
    ['dateString'],
    ['format', 'timezone', 'onNull', 'onError'],
  );
  return (scope) => {
    const text = dateString?.(scope);
    if (isMissing(text)) return onNull?.(scope) ?? null;
    try {
      const pattern = format?.(scope);
      return parseDate(
        needString(name, text),
        isMissing(pattern) ? undefined : needString(name, pattern),
        timezone?.(scope),
      );
    } catch (error) {
      if (!onError) throw error;
      return onError(scope);
    }
  };
}

const CLOCK = ['hour', 'minute', 'second', 'millisecond'] as const;

function compileFromParts(operand: unknown): Evaluate {
  const name = '$dateFromParts';
  const isoWeekBased = isDocument(operand) && 'isoWeekYear' in operand;
  const optional = [...CLOCK, 'timezone', 'month', 'day', 'isoWeek', 'isoDayOfWeek'] as const;
  const given = parts(name, operand, [isoWeekBased ? 'isoWeekYear' : 'year'], optional);
  return (scope) => {
    const read = (key: keyof typeof given, otherwise: number) => {
      const evaluate = given[key];
      return evaluate ? needWhole(name, evaluate(scope)) : otherwise;
    };
    const clock: [number, number, number, number] = [
      read('hour', 0),
      read('minute', 0),
      read('second', 0),
      read('millisecond', 0),
    ];
    const local = isoWeekBased
      ? isoDate(read('isoWeekYear', 0), read('isoWeek', 1), read('isoDayOfWeek', 1), clock)
      : plainDate(read('year', 0), read('month', 1), read('day', 1), clock);
    return toUtc(local, given.timezone?.(scope));
  };
}

function plainDate(year: number, month: number, day: number, clock: [number, number, number, number]): Date {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(...clock);
  return date;
}

function isoDate(
  year: number,
  weekNumber: number,
  weekday: number,
  clock: [number, number, number, number],
): Date {
  const fourth = plainDate(year, 1, 4, clock);
  const shift = (weekNumber - 1) * 7 + weekday - isoDayOfWeek(fourth);
  return plainDate(year, 1, 4 + shift, clock);
}

function compileToParts(operand: unknown): Evaluate {
  const name = '$dateToParts';
  const { date, timezone } = parts(name, operand, ['date'], ['timezone']);
  return (scope) => {
    const instant = date?.(scope);
    if (isMissing(instant)) return null;
    const local = toLocal(needDate(name, instant), timezone?.(scope));
    return {
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
      hour: local.getUTCHours(),
      minute: local.getUTCMinutes(),
      second: local.getUTCSeconds(),
      millisecond: local.getUTCMilliseconds(),
    };
  };
}
