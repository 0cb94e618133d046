import { requestFailed } from '../../errors';
import { type Document, isDocument, isMissing, sameValue, typeName } from '../values';
import { compileExpression, type Evaluate, isTruthy, type Scope } from './compile';
import { needArray, needString, needWhole, operator } from './define';
import type { OperatorTable } from './operators';

const MANY = Number.POSITIVE_INFINITY;

export const ARRAYS: OperatorTable = {
  $arrayElemAt: operator('$arrayElemAt', [2, 2], (items, index) =>
    isMissing(items) || isMissing(index)
      ? null
      : needArray('$arrayElemAt', items).at(needWhole('$arrayElemAt', index)),
  ),
  $first: operator('$first', [1, 1], (items) => (isMissing(items) ? null : needArray('$first', items)[0])),
  $last: operator('$last', [1, 1], (items) => (isMissing(items) ? null : needArray('$last', items).at(-1))),
  $concatArrays: operator('$concatArrays', [0, MANY], (...lists) =>
    lists.some(isMissing) ? null : lists.flatMap((items) => needArray('$concatArrays', items)),
  ),
  $in: operator('$in', [2, 2], (wanted, items) =>
    needArray('$in', items).some((item) => sameValue(item, wanted)),
  ),
  $indexOfArray: operator('$indexOfArray', [2, 4], (items, wanted, start = 0, end = MANY) => {
    if (isMissing(items)) return null;
    const until = end === MANY ? MANY : needWhole('$indexOfArray', end);
    const from = needWhole('$indexOfArray', start);
    return needArray('$indexOfArray', items).findIndex(
      (item, at) => at >= from && at < until && sameValue(item, wanted),
    );
  }),
  $isArray: operator('$isArray', [1, 1], (value) => Array.isArray(value)),
  $range: operator('$range', [2, 3], range),
  $reverseArray: operator('$reverseArray', [1, 1], (items) =>
    isMissing(items) ? null : needArray('$reverseArray', items).toReversed(),
  ),
  $size: operator('$size', [1, 1], (items) => needArray('$size', items).length),
  $slice: operator('$slice', [2, 3], slice),
  $arrayToObject: operator('$arrayToObject', [1, 1], arrayToObject),
  $objectToArray: operator('$objectToArray', [1, 1], (value) => {
    if (isMissing(value)) return null;
    if (!isDocument(value))
      throw requestFailed(`$objectToArray requires an object, found: ${typeName(value)}`);
    return Object.entries(value).map(([k, v]) => ({ k, v }));
  }),
  $filter: compileFilter,
  $map: compileMap,
  $reduce: compileReduce,
  $zip: compileZip,
};

function range(start: unknown, end: unknown, step: unknown = 1): number[] {
  const [from, until, by] = [start, end, step].map((value) => needWhole('$range', value));
  if (from === undefined || until === undefined || !by)
    throw requestFailed('$range requires a non-zero step value');
  const count = Math.max(0, Math.ceil((until - from) / by));
  return Array.from({ length: count }, (_, at) => from + at * by);
}

function slice(items: unknown, first: unknown, second?: unknown): unknown {
  if (isMissing(items)) return null;
  const list = needArray('$slice', items);
  if (second === undefined) {
    const count = needWhole('$slice', first);
    return count < 0 ? list.slice(count) : list.slice(0, count);
  }
  const position = needWhole('$slice', first);
  const count = needWhole('$slice', second);
  if (count <= 0) throw requestFailed('Third argument to $slice must be positive');
  const from = position < 0 ? Math.max(list.length + position, 0) : position;
  return list.slice(from, from + count);
}

/** `[[name, value], ...]` or `[{k, v}, ...]`. */
function arrayToObject(items: unknown): unknown {
  if (isMissing(items)) return null;
  const result: Document = {};
  for (const item of needArray('$arrayToObject', items)) {
    const [name, value] = Array.isArray(item) ? item : isDocument(item) ? [item.k, item.v] : [];
    result[needString('$arrayToObject', name)] = value;
  }
  return result;
}

const withVariables = (scope: Scope, own: Document): Scope => ({
  root: scope.root,
  variables: { ...scope.variables, ...own },
});

function operandOf(name: string, operand: unknown, required: readonly string[]): Document {
  if (!isDocument(operand)) throw requestFailed(`${name} only supports an object as its argument`);
  for (const key of required)
    if (!(key in operand)) throw requestFailed(`Missing '${key}' parameter to ${name}`);
  return operand;
}

function compileFilter(operand: unknown): Evaluate {
  const spec = operandOf('$filter', operand, ['input', 'cond']);
  const input = compileExpression(spec.input);
  const condition = compileExpression(spec.cond);
  const as = needString('$filter', spec.as ?? 'this');
  return (scope) => {
    const items = input(scope);
    if (isMissing(items)) return null;
    return needArray('$filter', items).filter((item) =>
      isTruthy(condition(withVariables(scope, { [as]: item }))),
    );
  };
}

function compileMap(operand: unknown): Evaluate {
  const spec = operandOf('$map', operand, ['input', 'in']);
  const input = compileExpression(spec.input);
  const body = compileExpression(spec.in);
  const as = needString('$map', spec.as ?? 'this');
  return (scope) => {
    const items = input(scope);
    if (isMissing(items)) return null;
    return needArray('$map', items).map((item) => body(withVariables(scope, { [as]: item })) ?? null);
  };
}

function compileReduce(operand: unknown): Evaluate {
  const spec = operandOf('$reduce', operand, ['input', 'initialValue', 'in']);
  const input = compileExpression(spec.input);
  const initial = compileExpression(spec.initialValue);
  const body = compileExpression(spec.in);
  return (scope) => {
    const items = input(scope);
    if (isMissing(items)) return null;
    return needArray('$reduce', items).reduce(
      (value: unknown, item) => body(withVariables(scope, { value, this: item })),
      initial(scope),
    );
  };
}

function compileZip(operand: unknown): Evaluate {
  const spec = operandOf('$zip', operand, ['inputs']);
  const inputs = needArray('$zip', spec.inputs).map((item) => compileExpression(item));
  const defaults = spec.defaults === undefined ? () => [] : compileExpression(spec.defaults);
  const longest = spec.useLongestLength === true;
  return (scope) => {
    const values = inputs.map((input) => input(scope));
    if (values.some(isMissing)) return null;
    const lists = values.map((value) => needArray('$zip', value));
    const fillers = needArray('$zip', defaults(scope));
    const lengths = lists.map((list) => list.length);
    const length = longest ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, row) =>
      lists.map((list, column) => (row < list.length ? list[row] : (fillers[column] ?? null))),
    );
  };
}
