import { makeRegExp } from '../ejson';
import { requestFailed } from '../errors';
import { geoIntersects, geoNear, geoWithin } from './geo-query';
import { compareValues, type Document, isMissing, isNumber, sameValue, typeName, typeRank } from './values';

type ValueTest = (value: unknown) => boolean;

/** How one operator tests a value. */
interface Operator {
  /** `whole`: an array is one value; otherwise each of its elements counts as well. */
  scope: 'elements' | 'whole';
  /** True when no value at the path may pass the test (`$ne`, `$nin`). */
  negated: boolean;
  compile: (operand: unknown, siblings: Document) => ValueTest;
}

export const isOperatorName = (name: string) => name.startsWith('$');

const onElements = (compile: Operator['compile']): Operator => ({
  scope: 'elements',
  negated: false,
  compile,
});
const onNoElement = (compile: Operator['compile']): Operator => ({
  scope: 'elements',
  negated: true,
  compile,
});
const onWhole = (compile: Operator['compile']): Operator => ({ scope: 'whole', negated: false, compile });

export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['$eq', onElements(equals)],
  ['$ne', onNoElement(equals)],
  ['$in', onElements(oneOf)],
  ['$nin', onNoElement(oneOf)],
  ['$gt', onElements(ordered('$gt', (order) => order > 0))],
  ['$gte', onElements(ordered('$gte', (order) => order >= 0))],
  ['$lt', onElements(ordered('$lt', (order) => order < 0))],
  ['$lte', onElements(ordered('$lte', (order) => order <= 0))],
  ['$type', onElements(hasType)],
  ['$size', onWhole(hasSize)],
  ['$mod', onElements(hasRemainder)],
  ['$regex', onElements(matchesRegex)],
  ['$options', onWhole(onlyBesideRegex)],
  ['$near', onWhole((operand) => geoNear('$near', operand))],
  ['$nearSphere', onWhole((operand) => geoNear('$nearSphere', operand))],
  ['$geoWithin', onWhole(geoWithin)],
  ['$geoIntersects', onWhole(geoIntersects)],
]);

function equals(operand: unknown): ValueTest {
  return (value) => sameValue(value, operand);
}

function oneOf(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw requestFailed('$in needs an array');
  const patterns = operand.filter((item) => item instanceof RegExp).map(regularExpression);
  const scalars = new Set<unknown>(
    operand.filter((item) => typeof item === 'string' || typeof item === 'number'),
  );
  const others = operand.filter((item) => !scalars.has(item));
  return (value) =>
    scalars.has(value) ||
    others.some((item) => sameValue(value, item)) ||
    patterns.some((matches) => matches(value));
}

/** A range speaks only of values of the operand's type; null counts a missing field as null. */
function ordered(name: string, accepts: (order: number) => boolean): Operator['compile'] {
  return (operand) => {
    if (operand instanceof RegExp)
      throw requestFailed(`Can't have RegEx as arg to predicate over field ${name}`);
    const rank = typeRank(operand);
    if (isNumber(operand) && Number.isNaN(operand)) return (value) => accepts(0) && Number.isNaN(value);
    return (value) =>
      typeRank(value) === rank && !Number.isNaN(value) && accepts(compareValues(value, operand));
  };
}

/** A pattern matches a text that it finds, or the same pattern stored as a value. */
export function regularExpression(pattern: RegExp): ValueTest {
  return (value) => (typeof value === 'string' ? pattern.test(value) : sameValue(value, pattern));
}

function matchesRegex(operand: unknown, siblings: Document): ValueTest {
  const source = operand instanceof RegExp ? operand.source : operand;
  if (typeof source !== 'string') throw requestFailed('$regex has to be a string');
  const ownFlags = operand instanceof RegExp ? operand.flags : '';
  return regularExpression(makeRegExp(source, siblings.$options ?? ownFlags));
}

function onlyBesideRegex(_operand: unknown, siblings: Document): ValueTest {
  if (!('$regex' in siblings)) throw requestFailed('$options needs a $regex');
  return () => true;
}

function hasSize(operand: unknown): ValueTest {
  if (!isNumber(operand) || !Number.isInteger(operand) || operand < 0) {
    throw requestFailed('$size must be a whole number of at least 0');
  }
  return (value) => Array.isArray(value) && value.length === operand;
}

function hasRemainder(operand: unknown): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw requestFailed('malformed mod, needs two elements');
  const [divisor, remainder] = operand.map((part) => (isNumber(part) ? Math.trunc(part) : Number.NaN));
  if (divisor === undefined || remainder === undefined || Number.isNaN(divisor + remainder)) {
    throw requestFailed('malformed mod, needs numbers');
  }
  if (divisor === 0) throw requestFailed('divisor cannot be 0');
  // `+ 0` makes the -0 of a negative multiple a plain 0.
  return (value) =>
    isNumber(value) && Number.isFinite(value) && (Math.trunc(value) % divisor) + 0 === remainder;
}

const TYPE_CODES: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  18: 'long',
};

const TYPE_NAMES = new Set([...Object.values(TYPE_CODES), 'number']);

function hasType(operand: unknown): ValueTest {
  const wanted = (Array.isArray(operand) ? operand : [operand]).map((item: unknown) => {
    const name = isNumber(item) ? TYPE_CODES[item] : item;
    if (typeof name !== 'string' || !TYPE_NAMES.has(name))
      throw requestFailed(`Unknown type name alias: ${item}`);
    return name;
  });
  return (value) => wanted.some((name) => isOfType(value, name));
}

/** Whether a present value has the BSON type of that name. */
export function isOfType(value: unknown, name: string): boolean {
  if (name === 'number') return isNumber(value);
  if (isMissing(value)) return value === null && name === 'null';
  return typeName(value) === name;
}
