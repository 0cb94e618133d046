import { requestFailed } from '../../errors';
import {
  compareValues,
  type Document,
  isDocument,
  isMissing,
  isNumber,
  sameValue,
  typeName,
} from '../values';
import { compileExpression, type Evaluate } from './compile';
import type { CompileOperator, OperatorTable } from './operators';

/** Folds the values of a group (missing ones as undefined) into one. */
export type Accumulate = (values: readonly unknown[]) => unknown;

const sum: Accumulate = (values) => values.filter(isNumber).reduce((total, value) => total + value, 0);

const average: Accumulate = (values) => {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0) / numbers.length;
};

const extreme =
  (sign: 1 | -1): Accumulate =>
  (values) => {
    const present = values.filter((value) => !isMissing(value));
    if (present.length === 0) return null;
    return present.reduce((best, value) => (compareValues(value, best) * sign > 0 ? value : best));
  };

/** @param correction 0 for a whole population, 1 for a sample */
const deviation =
  (correction: 0 | 1): Accumulate =>
  (values) => {
    const numbers = values.filter(isNumber);
    if (numbers.length <= correction) return null;
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (numbers.length - correction));
  };

const merge: Accumulate = (values) => {
  const merged: Document = {};
  for (const value of values) {
    if (isMissing(value)) continue;
    if (!isDocument(value))
      throw requestFailed(`$mergeObjects requires object inputs, found: ${typeName(value)}`);
    Object.assign(merged, value);
  }
  return merged;
};

const distinct: Accumulate = (values) => {
  const found: unknown[] = [];
  const scalars = new Set<unknown>();
  for (const value of values) {
    if (value === undefined) continue;
    if (typeof value !== 'object' || value === null) {
      if (scalars.has(value)) continue;
      scalars.add(value);
    } else if (found.some((other) => sameValue(other, value))) continue;
    found.push(value);
  }
  return found;
};

export const ACCUMULATORS: Readonly<Record<string, Accumulate>> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: distinct,
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: merge,
  $count: (values) => values.length,
};

/** Those that are expressions as well: over a list of arguments, or over the one array that the argument gives. */
export const ACCUMULATING: OperatorTable = Object.fromEntries(
  ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp', '$mergeObjects'].map((name) => [
    name,
    overList(name),
  ]),
);

function overList(name: string): CompileOperator {
  return (operand): Evaluate => {
    const fold = ACCUMULATORS[name] ?? sum;
    const list = (Array.isArray(operand) ? operand : [operand]).map((item: unknown) =>
      compileExpression(item),
    );
    return (scope) => {
      const values = list.map((item) => item(scope));
      const [only] = values;
      return fold(values.length === 1 && Array.isArray(only) ? only : values);
    };
  };
}
