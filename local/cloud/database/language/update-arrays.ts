import { requestFailed } from '../errors';
import { compileElement, type Test } from './query';
import { regularExpression } from './query-operators';
import { parseSort, Sorter } from './sorting';
import { assertStorable } from './storable';
import type { Change } from './update';
import { compareValues, type Document, describe, isDocument, isNumber, sameValue, typeName } from './values';

type Parse = (operand: unknown) => Omit<Change, 'path'>;

const ARRAY_OPERATORS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['$push', parsePush],
  ['$addToSet', parseAddToSet],
  ['$pop', parsePop],
  ['$pull', (operand) => removing('$pull', pullTest(operand))],
  ['$pullAll', parsePullAll],
]);

export const isArrayOperator = (name: string) => ARRAY_OPERATORS.has(name);

export function parseArrayOperator(name: string, operand: unknown): Omit<Change, 'path'> {
  const parse = ARRAY_OPERATORS.get(name);
  if (!parse) throw requestFailed(`Unknown modifier: ${name}`);
  return parse(operand);
}

function needArray(name: string, current: unknown): unknown[] {
  if (Array.isArray(current)) return current;
  throw requestFailed(`Cannot apply ${name} to a non-array value of type ${typeName(current)}`);
}

/** Adds to the array, which is made where the field is missing. */
const adding = (name: string, add: (items: unknown[]) => unknown[]): Omit<Change, 'path'> => ({
  makesPath: true,
  next: (current) => add(current === undefined ? [] : needArray(name, current)),
});

const removing = (name: string, unwanted: Test): Omit<Change, 'path'> => ({
  makesPath: false,
  next: (current) =>
    current === undefined ? undefined : needArray(name, current).filter((item) => !unwanted(item)),
});

/** The values of `{$each: [...], ...}`, or the one value that the operand is. */
function eachOf(
  name: string,
  operand: unknown,
  clauses: readonly string[],
): { values: unknown[]; options: Document } {
  const hasClauses = isDocument(operand) && Object.keys(operand).some((key) => key.startsWith('$'));
  if (!hasClauses) {
    assertStorable(operand);
    return { values: [operand], options: {} };
  }
  for (const key of Object.keys(operand)) {
    if (!clauses.includes(key)) throw requestFailed(`Unrecognized clause in ${name}: ${key}`);
  }
  const { $each: values, ...options } = operand;
  if (!Array.isArray(values)) throw requestFailed(`The argument to $each in ${name} must be an array`);
  assertStorable(values);
  return { values, options };
}

function parsePush(operand: unknown): Omit<Change, 'path'> {
  const { values, options } = eachOf('$push', operand, ['$each', '$position', '$sort', '$slice']);
  const position = wholeOption('$position', options.$position);
  const length = wholeOption('$slice', options.$slice);
  const sort = options.$sort === undefined ? undefined : elementSorter(options.$sort);
  return adding('$push', (items) => {
    const at =
      position === undefined ? items.length : Math.max(0, position < 0 ? items.length + position : position);
    const joined = [...items.slice(0, at), ...values, ...items.slice(at)];
    const sorted = sort ? sort(joined) : joined;
    if (length === undefined) return sorted;
    if (length === 0) return [];
    return length < 0 ? sorted.slice(length) : sorted.slice(0, length);
  });
}

function wholeOption(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (!isNumber(value) || !Number.isInteger(value))
    throw requestFailed(`The value for ${name} must be an integer`);
  return value;
}

/** By 1 or -1 the elements themselves are ordered, by a sort object the fields in them. */
function elementSorter(spec: unknown): (items: unknown[]) => unknown[] {
  if (spec === 1 || spec === -1) return (items) => items.toSorted((a, b) => compareValues(a, b) * spec);
  const sorter = new Sorter(parseSort(spec));
  return (items) => items.toSorted((a, b) => sorter.compareKeys(sorter.keyOf(a), sorter.keyOf(b)));
}

function parseAddToSet(operand: unknown): Omit<Change, 'path'> {
  const { values } = eachOf('$addToSet', operand, ['$each']);
  return adding('$addToSet', (items) =>
    values.reduce<unknown[]>(
      (set, value) => (set.some((item) => sameValue(item, value)) ? set : [...set, value]),
      items,
    ),
  );
}

function parsePop(operand: unknown): Omit<Change, 'path'> {
  if (operand !== 1 && operand !== -1)
    throw requestFailed(`$pop expects 1 or -1, found: ${describe(operand)}`);
  return {
    makesPath: false,
    next: (current) => {
      if (current === undefined) return undefined;
      const items = needArray('$pop', current);
      return operand === 1 ? items.slice(0, -1) : items.slice(1);
    },
  };
}

/** `$pull` takes a value, a regular expression, operators on the element, or conditions on fields in it. */
function pullTest(operand: unknown): Test {
  if (operand instanceof RegExp) return regularExpression(operand);
  if (isDocument(operand)) return compileElement(operand);
  return (item) => sameValue(item, operand);
}

function parsePullAll(operand: unknown): Omit<Change, 'path'> {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires an array argument');
  return removing('$pullAll', (item) => operand.some((value) => sameValue(item, value)));
}
