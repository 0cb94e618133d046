import { Binary, ObjectId } from 'bson';

/** One document, or an object inside one. Stored documents are never changed in place. */
export type Document = Record<string, unknown>;

/** A plain object (not a date, id, array ...). */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Rank of a value's type in BSON order; a missing value ranks with null. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return 1;
    case 'number':
      return 2;
    case 'string':
      return 3;
    case 'boolean':
      return 8;
    default:
      return objectRank(value);
  }
}

function objectRank(value: unknown): number {
  if (value === null) return 1;
  if (Array.isArray(value)) return 5;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  if (value instanceof ObjectId) return 7;
  if (value instanceof Binary) return 6;
  return 4;
}

/** Orders two values as BSON does: by type first, then by value; objects field by field, in their own order. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  const rank = typeRank(left);
  const difference = rank - typeRank(right);
  if (difference !== 0 || rank === 1) return difference;
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime());
  if (Array.isArray(left) && Array.isArray(right)) return compareArrays(left, right);
  if (isDocument(left) && isDocument(right)) return compareDocuments(left, right);
  if (typeof left === 'boolean') return Number(left) - Number(right);
  return compareStrings(opaqueText(left), opaqueText(right));
}

/** Equal in type, value and order of fields; null and missing are the same. */
export const sameValue = (left: unknown, right: unknown): boolean =>
  left === right || compareValues(left, right) === 0;

function compareNumbers(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  return Number(Number.isNaN(right)) - Number(Number.isNaN(left));
}

/** By code point, as UTF-8 bytes would order; UTF-16 units differ from it only from the surrogates on. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  if (FROM_SURROGATES.test(left) && FROM_SURROGATES.test(right)) return compareCodePoints(left, right);
  return left < right ? -1 : 1;
}

const FROM_SURROGATES = /[\ud800-\uffff]/;

function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return codePointWeight(a) - codePointWeight(b);
  }
  return left.length - right.length;
}

/** Lifts surrogates (code points from 0x10000) above the rest of the basic plane. */
const codePointWeight = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareArrays(left: readonly unknown[], right: readonly unknown[]): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareValues(left[at], right[at]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareDocuments(left: Document, right: Document): number {
  const leftFields = Object.entries(left);
  const rightFields = Object.entries(right);
  const length = Math.min(leftFields.length, rightFields.length);
  for (let at = 0; at < length; at += 1) {
    const [leftName, leftValue] = leftFields[at] ?? ['', undefined];
    const [rightName, rightValue] = rightFields[at] ?? ['', undefined];
    const order =
      typeRank(leftValue) - typeRank(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return leftFields.length - rightFields.length;
}

function opaqueText(value: unknown): string {
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Binary) return Buffer.from(value.buffer).toString('hex');
  return String(value);
}

/** A copy that shares nothing changeable with the original. */
export function cloneValue<T>(value: T): T;
export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => cloneValue(item));
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const name of Object.keys(value)) copy[name] = cloneValue(value[name]);
  return copy;
}

/** Names of types as operators and messages use them. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'number') return numberType(value);
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof RegExp) return 'regex';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  return typeof value;
}

/** The SDK sends whole numbers as int or long, the rest as double. */
function numberType(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return 'double';
  return value >= -(2 ** 31) && value < 2 ** 31 ? 'int' : 'long';
}

/** A short text of a value for messages. */
export const describe = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 120 ? `${text.slice(0, 120)}...` : text;
};
