import { requestFailed } from '../errors';
import { toPath } from './paths';
import { type Document, isDocument } from './values';

/** A set of dotted paths as a tree; `true` ends a path. */
export type FieldTree = Map<string, FieldTree | true>;

export function addPath(tree: FieldTree, dotted: string): void {
  const path = toPath(dotted);
  let node = tree;
  path.forEach((name, depth) => {
    if (name === '') throw requestFailed(`not a field path: ${dotted}`);
    const next = node.get(name);
    const last = depth === path.length - 1;
    if (next === true || (last && next)) throw requestFailed(`Path collision at ${dotted}`);
    if (last) {
      node.set(name, true);
    } else {
      const child: FieldTree = next ?? new Map();
      node.set(name, child);
      node = child;
    }
  });
}

/** Only the fields of the tree, in the document's own order; arrays are walked through. */
export function keepFields(value: Document, tree: FieldTree): Document {
  const kept: Document = {};
  for (const name of Object.keys(value)) {
    const branch = tree.get(name);
    if (branch === undefined) continue;
    const child = branch === true ? value[name] : keepInside(value[name], branch);
    if (child !== undefined) kept[name] = child;
  }
  return kept;
}

function keepInside(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => keepInside(item, tree)).filter((item) => item !== undefined);
  }
  return isDocument(value) ? keepFields(value, tree) : undefined;
}

/** Everything but the fields of the tree; arrays are walked through. */
export function dropFields(value: Document, tree: FieldTree): Document {
  const kept: Document = {};
  for (const name of Object.keys(value)) {
    const branch = tree.get(name);
    if (branch === true) continue;
    kept[name] = branch ? dropInside(value[name], branch) : value[name];
  }
  return kept;
}

function dropInside(value: unknown, tree: FieldTree): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => dropInside(item, tree));
  return isDocument(value) ? dropFields(value, tree) : value;
}

/** A copy of the document with one field put in place; objects on the way are made, arrays are walked through. */
export function withField(document: Document, path: readonly string[], value: unknown): Document {
  const [name, ...rest] = path;
  if (name === undefined) return document;
  const copy = { ...document };
  const next = rest.length === 0 ? value : withNested(copy[name], rest, value);
  if (next === undefined) delete copy[name];
  else copy[name] = next;
  return copy;
}

function withNested(current: unknown, path: readonly string[], value: unknown): unknown {
  if (Array.isArray(current)) return current.map((item: unknown) => withNested(item, path, value));
  return withField(isDocument(current) ? current : {}, path, value);
}
