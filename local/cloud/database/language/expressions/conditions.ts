import { requestFailed } from '../../errors';
import { compareValues, isDocument, isMissing } from '../values';
import { compileExpression, type Evaluate, isTruthy } from './compile';
import { operator, parts } from './define';
import type { OperatorTable } from './operators';

/** In expressions a missing value is less than null, not equal to it. */
function compare(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined)
    return Number(right === undefined) - Number(left === undefined);
  return Math.sign(compareValues(left, right));
}

const comparison = (name: string, accepts: (order: number) => boolean) =>
  operator(name, [2, 2], (left, right) => accepts(compare(left, right)));

const compileList = (operand: unknown): Evaluate[] =>
  (Array.isArray(operand) ? operand : [operand]).map((item: unknown) => compileExpression(item));

export const CONDITIONS: OperatorTable = {
  $cmp: operator('$cmp', [2, 2], compare),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $and: (operand) => {
    const list = compileList(operand);
    return (scope) => list.every((item) => isTruthy(item(scope)));
  },
  $or: (operand) => {
    const list = compileList(operand);
    return (scope) => list.some((item) => isTruthy(item(scope)));
  },
  $not: operator('$not', [1, 1], (value) => !isTruthy(value)),
  $ifNull: compileIfNull,
  $cond: compileCond,
  $switch: compileSwitch,
  $literal: (operand) => () => operand,
  $let: compileLet,
};

function compileIfNull(operand: unknown): Evaluate {
  const list = compileList(operand);
  if (list.length < 2) throw requestFailed('$ifNull needs at least two arguments');
  return (scope) => {
    let value: unknown;
    for (const item of list) {
      value = item(scope);
      if (!isMissing(value)) return value;
    }
    return value;
  };
}

function compileCond(operand: unknown): Evaluate {
  if (Array.isArray(operand)) {
    if (operand.length !== 3)
      throw requestFailed(`Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`);
    return choose(...triple(operand));
  }
  const { if: test, then, else: otherwise } = parts('$cond', operand, ['if', 'then', 'else']);
  return choose(needed(test), needed(then), needed(otherwise));
}

const triple = ([test, then, otherwise]: readonly unknown[]): [Evaluate, Evaluate, Evaluate] => [
  compileExpression(test),
  compileExpression(then),
  compileExpression(otherwise),
];

const choose =
  (test: Evaluate, then: Evaluate, otherwise: Evaluate): Evaluate =>
  (scope) =>
    isTruthy(test(scope)) ? then(scope) : otherwise(scope);

/** For parts that `parts` has already insisted on. */
function needed(part: Evaluate | undefined): Evaluate {
  if (!part) throw requestFailed('a part of the expression is missing');
  return part;
}

function compileSwitch(operand: unknown): Evaluate {
  if (!isDocument(operand) || !Array.isArray(operand.branches) || operand.branches.length === 0) {
    throw requestFailed('$switch requires at least one branch');
  }
  const branches = operand.branches.map((branch: unknown) => parts('$switch', branch, ['case', 'then']));
  const fallback = 'default' in operand ? compileExpression(operand.default) : undefined;
  return (scope) => {
    for (const branch of branches) if (isTruthy(branch.case?.(scope))) return branch.then?.(scope);
    if (!fallback)
      throw requestFailed(
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return fallback(scope);
  };
}

function compileLet(operand: unknown): Evaluate {
  if (!isDocument(operand) || !isDocument(operand.vars) || !('in' in operand))
    throw requestFailed('$let needs vars and in');
  const vars = Object.entries(operand.vars).map(([name, value]) => ({
    name,
    evaluate: compileExpression(value),
  }));
  const body = compileExpression(operand.in);
  return (scope) => {
    const own = Object.fromEntries(vars.map(({ name, evaluate }) => [name, evaluate(scope)]));
    return body({ root: scope.root, variables: { ...scope.variables, ...own } });
  };
}
