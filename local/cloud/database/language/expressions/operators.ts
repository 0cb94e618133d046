import { requestFailed } from '../../errors';
import { ACCUMULATING } from './accumulators';
import { ARITHMETIC } from './arithmetic';
import { ARRAYS } from './arrays';
import type { Evaluate } from './compile';
import { CONDITIONS } from './conditions';
import { DATES } from './dates';
import { SETS } from './sets';
import { STRINGS } from './strings';
import { TYPES } from './types';

/** Compiles the operand of one operator. */
export type CompileOperator = (operand: unknown) => Evaluate;
export type OperatorTable = Readonly<Record<string, CompileOperator>>;

/** The operator of that name; unknown ones are refused. */
export function operatorNamed(name: string): CompileOperator {
  // Looked up by family at call time: the families and the compiler need each other.
  for (const family of [ARITHMETIC, CONDITIONS, ARRAYS, SETS, STRINGS, DATES, TYPES, ACCUMULATING]) {
    if (Object.hasOwn(family, name)) {
      const operator = family[name];
      if (operator) return operator;
    }
  }
  throw requestFailed(`Unrecognized expression '${name}'`);
}
