import { requestFailed } from '../../errors';
import { isDocument, typeName } from '../values';
import { compileExpression, type Evaluate } from './compile';
import type { CompileOperator } from './operators';

/** An operator over evaluated arguments: one expression, or a list of `least` to `most`. */
export function operator(
  name: string,
  [least, most]: readonly [number, number],
  compute: (...args: unknown[]) => unknown,
): CompileOperator {
  return (operand) => {
    const list: unknown[] = Array.isArray(operand) ? operand : [operand];
    if (list.length < least || list.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      throw requestFailed(`Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`);
    }
    const args = list.map((item) => compileExpression(item));
    return (scope) => compute(...args.map((arg) => arg(scope)));
  };
}

/** Compiles the named parts of an operator that takes an object; others are refused. */
export function parts<Name extends string>(
  name: string,
  operand: unknown,
  required: readonly Name[],
  optional: readonly Name[] = [],
): Partial<Record<Name, Evaluate>> {
  if (!isDocument(operand)) throw requestFailed(`${name} needs an object`);
  const known: readonly string[] = [...required, ...optional];
  for (const key of Object.keys(operand)) {
    if (!known.includes(key)) throw requestFailed(`Unrecognized argument to ${name}: ${key}`);
  }
  const compiled: Partial<Record<Name, Evaluate>> = {};
  for (const key of [...required, ...optional]) {
    if (key in operand) compiled[key] = compileExpression(operand[key]);
    else if (required.includes(key)) throw requestFailed(`Missing '${key}' parameter to ${name}`);
  }
  return compiled;
}

export function needNumber(name: string, value: unknown): number {
  if (typeof value !== 'number')
    throw requestFailed(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

export function needWhole(name: string, value: unknown): number {
  const number = needNumber(name, value);
  if (!Number.isInteger(number)) throw requestFailed(`${name} needs a whole number, not ${number}`);
  return number;
}

export function needString(name: string, value: unknown): string {
  if (typeof value !== 'string') throw requestFailed(`${name} requires a string, found: ${typeName(value)}`);
  return value;
}

export function needArray(name: string, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw requestFailed(`${name} requires an array, found: ${typeName(value)}`);
  return value;
}
