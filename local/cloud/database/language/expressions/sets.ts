import { compareValues, isMissing, sameValue } from '../values';
import { isTruthy } from './compile';
import { needArray, operator } from './define';
import type { OperatorTable } from './operators';

const MANY = Number.POSITIVE_INFINITY;

const contains = (items: readonly unknown[], wanted: unknown) =>
  items.some((item) => sameValue(item, wanted));

/** Without repetitions, in the order of first appearance. */
const distinct = (items: readonly unknown[]): unknown[] =>
  items.reduce<unknown[]>((found, item) => (contains(found, item) ? found : [...found, item]), []);

const isSubset = (left: readonly unknown[], right: readonly unknown[]) =>
  left.every((item) => contains(right, item));

const inOrder = (items: unknown[]) => items.toSorted(compareValues);

/** A set operation that gives null where an argument is null or missing. */
const orNull = (name: string, count: readonly [number, number], compute: (lists: unknown[][]) => unknown) =>
  operator(name, count, (...args) =>
    args.some(isMissing) ? null : compute(args.map((arg) => needArray(name, arg))),
  );

export const SETS: OperatorTable = {
  $allElementsTrue: operator('$allElementsTrue', [1, 1], (items) =>
    needArray('$allElementsTrue', items).every(isTruthy),
  ),
  $anyElementTrue: operator('$anyElementTrue', [1, 1], (items) =>
    needArray('$anyElementTrue', items).some(isTruthy),
  ),
  $setUnion: orNull('$setUnion', [0, MANY], (lists) => inOrder(distinct(lists.flat()))),
  $setIntersection: orNull('$setIntersection', [0, MANY], ([first = [], ...rest]) =>
    inOrder(distinct(first.filter((item) => rest.every((list) => contains(list, item))))),
  ),
  $setDifference: orNull('$setDifference', [2, 2], ([left = [], right = []]) =>
    distinct(left.filter((item) => !contains(right, item))),
  ),
  $setEquals: operator('$setEquals', [2, MANY], (...args) => {
    const [first = [], ...rest] = args.map((arg) => needArray('$setEquals', arg));
    return rest.every((list) => isSubset(first, list) && isSubset(list, first));
  }),
  $setIsSubset: operator('$setIsSubset', [2, 2], (left, right) =>
    isSubset(needArray('$setIsSubset', left), needArray('$setIsSubset', right)),
  ),
};
