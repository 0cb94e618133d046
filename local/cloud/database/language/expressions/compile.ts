import { requestFailed } from '../../errors';
import { isDocument } from '../values';
import { operatorNamed } from './operators';

/** What an expression sees: the document at hand and the variables of `$let`, `$map`, `$lookup` ... */
export interface Scope {
  root: unknown;
  variables: Readonly<Record<string, unknown>>;
}

/** A compiled expression; undefined means a missing value. */
export type Evaluate = (scope: Scope) => unknown;

/** Compiles an aggregation expression; unknown operators and wrong forms fail here, before any document is seen. */
export function compileExpression(expression: unknown): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression);
  if (Array.isArray(expression)) {
    const items = expression.map((item: unknown) => compileExpression(item));
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (isDocument(expression)) return compileObject(expression);
  return () => expression;
}

function compileObject(expression: Record<string, unknown>): Evaluate {
  const names = Object.keys(expression);
  const [first] = names;
  if (first?.startsWith('$')) {
    if (names.length > 1) throw requestFailed('an expression must have exactly one operator');
    return operatorNamed(first)(expression[first]);
  }
  const fields = names.map((name) => {
    if (name.startsWith('$')) throw requestFailed(`unknown operator beside fields: ${name}`);
    return { name, evaluate: compileExpression(expression[name]) };
  });
  return (scope) => {
    const result: Record<string, unknown> = {};
    for (const { name, evaluate } of fields) {
      const value = evaluate(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function compilePath(expression: string): Evaluate {
  if (!expression.startsWith('$$')) {
    const path = splitPath(expression.slice(1));
    return ({ root }) => valueAt(root, path);
  }
  const [name = '', ...path] = splitPath(expression.slice(2));
  switch (name) {
    case 'ROOT':
    case 'CURRENT':
      return ({ root }) => valueAt(root, path);
    case 'REMOVE':
      return () => undefined;
    case 'NOW':
      throw requestFailed('$$NOW is not supported: pass the time in');
    default:
      return ({ variables }) => {
        if (!Object.hasOwn(variables, name)) throw requestFailed(`Use of undefined variable: ${name}`);
        return valueAt(variables[name], path);
      };
  }
}

function splitPath(dotted: string): string[] {
  const path = dotted.split('.');
  if (path.includes('')) throw requestFailed(`FieldPath field names may not be empty strings: $${dotted}`);
  return path;
}

/** The value at a path; an array on the way gives the array of what its elements have there. */
function valueAt(value: unknown, path: readonly string[], depth = 0): unknown {
  const name = path[depth];
  if (name === undefined) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) => valueAt(item, path, depth)).filter((item) => item !== undefined);
  }
  return isDocument(value) && Object.hasOwn(value, name) ? valueAt(value[name], path, depth + 1) : undefined;
}

/** Only false, null, missing and 0 are false. */
export const isTruthy = (value: unknown): boolean =>
  value !== false && value !== null && value !== undefined && value !== 0;
