import { requestFailed } from '../errors';
import { withField } from './fields';
import { ownField, type Path } from './paths';
import type { Test } from './query';
import type { Change } from './update';
import { type Document, describe, isDocument } from './values';

/** What a change gives to take the field away; an element of an array becomes null instead. */
export const REMOVED = Symbol('removed');

/** Longer jumps past the end of an array are taken for mistakes. */
const MAX_PADDING = 100_000;

const isIndex = (name: string) => /^(0|[1-9]\d*)$/.test(name);

/** Applies a change inside `root`, which is the caller's own copy. */
export function changeAt(root: Document, { path, makesPath, next }: Change): void {
  let node: unknown = root;
  for (const [depth, name] of path.entries()) {
    if (!isContainer(node, name)) {
      if (!makesPath) return;
      throw requestFailed(`Cannot create field '${name}' in element {${path[depth - 1]}: ${describe(node)}}`);
    }
    const current = childOf(node, name);
    if (depth === path.length - 1) {
      putChild(node, name, next(current));
      return;
    }
    if (current !== undefined) {
      node = current;
    } else {
      if (!makesPath) return;
      const made: Document = {};
      putChild(node, name, made);
      node = made;
    }
  }
}

export const readAt = (root: Document, path: Path): unknown => path.reduce<unknown>(childOf, root);

function isContainer(node: unknown, name: string): node is Document | unknown[] {
  return isDocument(node) || (Array.isArray(node) && isIndex(name));
}

function childOf(node: unknown, name: string): unknown {
  return Array.isArray(node) ? (isIndex(name) ? node[Number(name)] : undefined) : ownField(node, name);
}

function putChild(node: Document | unknown[], name: string, value: unknown): void {
  if (value === undefined) return;
  if (!Array.isArray(node)) {
    if (value === REMOVED) delete node[name];
    else node[name] = value;
    return;
  }
  const index = Number(name);
  if (value === REMOVED) {
    if (index < node.length) node[index] = null;
    return;
  }
  if (index > node.length + MAX_PADDING)
    throw requestFailed(`can't backfill an array to ${index + 1} elements`);
  while (node.length < index) node.push(null);
  node[index] = value;
}

/** Turns `$` into the index of the first element that made the query match, and `$[]` into every index. */
export function expandPath(document: Document, path: Path, matches: Test): Path[] {
  const at = path.findIndex((name) => name === '$' || name === '$[]');
  if (at < 0) return [path];
  const before = path.slice(0, at);
  const items = readAt(document, before);
  if (!Array.isArray(items))
    throw requestFailed(`The path '${before.join('.')}' must be an array for '${path[at]}'`);
  const indexes = path[at] === '$[]' ? [...items.keys()] : [matchedIndex(document, before, items, matches)];
  return indexes.flatMap((index) =>
    expandPath(document, [...before, String(index), ...path.slice(at + 1)], matches),
  );
}

function matchedIndex(document: Document, path: Path, items: readonly unknown[], matches: Test): number {
  const index = items.findIndex((item) => matches(withField(document, path, [item])));
  if (index < 0) throw requestFailed('The positional operator did not find the match needed from the query.');
  return index;
}
