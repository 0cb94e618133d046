import { ObjectId } from 'bson';
import { requestFailed } from '../../errors';
import { describe, isMissing, isNumber, typeName } from '../values';
import { isTruthy } from './compile';
import { operator, parts } from './define';
import type { OperatorTable } from './operators';

/** The text of a value where a text is expected; null and missing count as empty. */
export function asText(value: unknown): string {
  if (isMissing(value)) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string' || isNumber(value)) return String(value);
  throw requestFailed(`can't convert from BSON type ${typeName(value)} to String`);
}

const CONVERSIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: (value) => {
    if (typeof value === 'boolean') return String(value);
    return value instanceof ObjectId ? value.toHexString() : asText(value);
  },
  bool: (value) => isTruthy(value),
  double: (value) => toNumber(value, 'double'),
  int: (value) => wholeNumber(value, 'int', 2 ** 31),
  long: (value) => wholeNumber(value, 'long', 2 ** 63),
  date: toDate,
};

const conversion = (name: string, type: string) =>
  operator(name, [1, 1], (value) => (isMissing(value) ? null : convert(value, type)));

export const TYPES: OperatorTable = {
  $type: operator('$type', [1, 1], typeName),
  $isNumber: operator('$isNumber', [1, 1], isNumber),
  $toString: conversion('$toString', 'string'),
  $toBool: conversion('$toBool', 'bool'),
  $toDouble: conversion('$toDouble', 'double'),
  $toInt: conversion('$toInt', 'int'),
  $toLong: conversion('$toLong', 'long'),
  $toDate: conversion('$toDate', 'date'),
  $convert: (operand) => {
    const { input, to, onError, onNull } = parts('$convert', operand, ['input', 'to'], ['onError', 'onNull']);
    return (scope) => {
      const value = input?.(scope);
      if (isMissing(value)) return onNull?.(scope) ?? null;
      try {
        return convert(value, String(to?.(scope)));
      } catch (error) {
        if (!onError) throw error;
        return onError(scope);
      }
    };
  },
};

function convert(value: unknown, type: string): unknown {
  const to = Object.hasOwn(CONVERSIONS, type) ? CONVERSIONS[type] : undefined;
  if (!to) throw requestFailed(`unsupported type for a conversion: ${type}`);
  return to(value);
}

function toNumber(value: unknown, type: string): number {
  if (isNumber(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  throw requestFailed(`Failed to convert ${describe(value)} to ${type} in $convert`);
}

function wholeNumber(value: unknown, type: string, limit: number): number {
  const number = toNumber(value, type);
  if (typeof value === 'string' && !Number.isInteger(number)) {
    throw requestFailed(`Failed to parse number ${describe(value)} in $convert`);
  }
  const whole = Math.trunc(number);
  if (!(Math.abs(whole) <= limit)) throw requestFailed('Conversion would overflow target type in $convert');
  return whole;
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  const date = new Date(typeof value === 'string' ? value : Number(value));
  if (!(isNumber(value) || typeof value === 'string') || Number.isNaN(date.getTime())) {
    throw requestFailed(`Failed to convert ${describe(value)} to date in $convert`);
  }
  return date;
}
