import { requestFailed } from '../errors';
import type { Path } from './paths';
import type { Test } from './query';
import { assertStorable } from './storable';
import { isArrayOperator, parseArrayOperator } from './update-arrays';
import { isFieldOperator, parseFieldOperator } from './update-fields';
import { changeAt, expandPath, REMOVED, readAt } from './update-paths';
import { cloneValue, type Document, describe, isDocument, sameValue } from './values';

/** One change at one path. */
export interface Change {
  path: Path;
  /** Whether objects on the way are made; if not, a path that leads nowhere stays untouched. */
  makesPath: boolean;
  /** The new value, or REMOVED. */
  next: (current: unknown) => unknown;
}

/** A compiled update: gives the changed copy. `matches` is the query, for the positional `$`. */
export type Update = (document: Document, matches: Test) => Document;

/** Compiles update operators; unknown ones, wrong operands and overlapping paths fail here. */
export function compileUpdate(modifiers: Document, now: number): Update {
  const changes: Change[] = [];
  const renames: { from: Path; to: Path }[] = [];
  for (const [operator, fields] of Object.entries(modifiers)) {
    if (!operator.startsWith('$'))
      throw requestFailed(`the update must consist of operators, not of ${operator}`);
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields: ${operator} needs an object`);
    for (const [field, operand] of Object.entries(fields)) {
      const path = parsePath(field);
      if (operator === '$rename') renames.push({ from: path, to: parsePath(renameTarget(operand)) });
      else if (operator !== '$setOnInsert') changes.push({ path, ...parseOperator(operator, operand, now) });
    }
  }
  refuseOverlaps([...changes.map(({ path }) => path), ...renames.flatMap(({ from, to }) => [from, to])]);

  return (document, matches) => {
    const copy = cloneValue(document);
    for (const change of changes) {
      for (const path of expandPath(document, change.path, matches)) changeAt(copy, { ...change, path });
    }
    for (const { from, to } of renames) rename(copy, from, to);
    if (!sameValue(copy._id, document._id)) {
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    }
    return copy;
  };
}

function parseOperator(operator: string, operand: unknown, now: number): Omit<Change, 'path'> {
  if (isFieldOperator(operator)) return parseFieldOperator(operator, operand, now);
  if (isArrayOperator(operator)) return parseArrayOperator(operator, operand);
  throw requestFailed(`Unknown modifier: ${operator}`);
}

function parsePath(field: string): Path {
  const path = field.split('.');
  if (path.includes('')) throw requestFailed(`The update path '${field}' contains an empty field name`);
  for (const name of path) {
    if (name.startsWith('$') && name !== '$' && name !== '$[]') {
      throw requestFailed(`The dollar ($) prefixed field '${name}' in '${field}' is not valid for storage`);
    }
    if (name === '__proto__') throw requestFailed('a field cannot be named __proto__');
  }
  return path;
}

function refuseOverlaps(paths: readonly Path[]): void {
  const dotted = paths.map((path) => path.join('.')).sort();
  dotted.forEach((path, at) => {
    const clash = dotted.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`));
    if (clash !== undefined)
      throw requestFailed(`Updating the path '${clash}' would create a conflict at '${path}'`);
  });
}

function renameTarget(operand: unknown): string {
  if (typeof operand !== 'string') throw requestFailed('The "to" field for $rename must be a string');
  return operand;
}

function rename(copy: Document, from: Path, to: Path): void {
  const value = readAt(copy, from);
  if (value === undefined) return;
  changeAt(copy, { path: from, makesPath: false, next: () => REMOVED });
  changeAt(copy, { path: to, makesPath: true, next: () => value });
}

/** Compiles a whole new content (`set()`): it keeps the `_id` and may hold no operators. */
export function compileReplacement(content: Document): Update {
  assertStorable(content);
  return (document) => {
    if ('_id' in content && !sameValue(content._id, document._id)) {
      throw requestFailed(
        `the (immutable) field '_id' was found to have been altered to ${describe(content._id)}`,
      );
    }
    const { _id, ...rest } = content;
    return '_id' in document ? { _id: document._id, ...rest } : content;
  };
}
