import { requestFailed } from '../errors';
import { assertStorable } from './storable';
import type { Change } from './update';
import { REMOVED } from './update-paths';
import { compareValues, describe, isDocument, isNumber, typeName } from './values';

type Parse = (operand: unknown, now: number) => Omit<Change, 'path'>;

const making = (next: Change['next']) => ({ makesPath: true, next });

const FIELD_OPERATORS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  [
    '$set',
    (operand) => {
      assertStorable(operand);
      return making(() => operand);
    },
  ],
  ['$unset', () => ({ makesPath: false, next: () => REMOVED })],
  ['$inc', (operand) => arithmetic('$inc', operand, (current, by) => current + by)],
  ['$mul', (operand) => arithmetic('$mul', operand, (current, by) => current * by)],
  ['$min', (operand) => extreme(operand, -1)],
  ['$max', (operand) => extreme(operand, 1)],
  ['$bit', (operand) => making(bitwise(operand))],
  ['$currentDate', (operand, now) => making(currentDate(operand, now))],
]);

export const isFieldOperator = (name: string) => FIELD_OPERATORS.has(name);

export function parseFieldOperator(name: string, operand: unknown, now: number): Omit<Change, 'path'> {
  const parse = FIELD_OPERATORS.get(name);
  if (!parse) throw requestFailed(`Unknown modifier: ${name}`);
  return parse(operand, now);
}

/** `$inc` and `$mul`: a missing field counts as 0, anything but a number is refused. */
function arithmetic(name: string, operand: unknown, compute: (current: number, by: number) => number) {
  if (!isNumber(operand))
    throw requestFailed(`Cannot ${name} with non-numeric argument: ${describe(operand)}`);
  return making((current) => {
    if (current === undefined) return compute(0, operand);
    if (!isNumber(current)) {
      throw requestFailed(`Cannot apply ${name} to a value of non-numeric type ${typeName(current)}`);
    }
    return compute(current, operand);
  });
}

function extreme(operand: unknown, sign: 1 | -1) {
  assertStorable(operand);
  return making((current) =>
    current === undefined || compareValues(operand, current) * sign > 0 ? operand : current,
  );
}

function bitwise(operand: unknown): Change['next'] {
  const [entry, ...others] = isDocument(operand) ? Object.entries(operand) : [];
  const [name, by] = entry ?? [];
  if (others.length > 0 || !isNumber(by) || !Number.isInteger(by)) {
    throw requestFailed('$bit needs one of and, or, xor with a whole number');
  }
  return (current) => {
    const bits = current ?? 0;
    if (!isNumber(bits) || !Number.isInteger(bits))
      throw requestFailed('Cannot apply $bit to a value that is no integer');
    if (name === 'and') return bits & by;
    if (name === 'or') return bits | by;
    if (name === 'xor') return bits ^ by;
    throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
  };
}

function currentDate(operand: unknown, now: number): Change['next'] {
  const asDate = operand === true || (isDocument(operand) && operand.$type === 'date');
  if (!asDate) throw requestFailed('$currentDate needs true or {$type: "date"}');
  return () => new Date(now);
}
