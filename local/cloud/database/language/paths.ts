import { isDocument } from './values';

/** A dotted field path, split once. */
export type Path = readonly string[];

export const toPath = (dotted: string): Path => dotted.split('.');

const isArrayIndex = (name: string) => /^\d+$/.test(name);

/** A field that the value itself has, not one of its prototype. */
export const ownField = (value: unknown, name: string): unknown =>
  isDocument(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/**
 * Whether any value that `path` leads to passes the test. Arrays on the way are walked through, by
 * index or by element; an array at the end is handed over whole; a path that ends nowhere gives undefined.
 */
export function someAt(value: unknown, path: Path, test: (leaf: unknown) => boolean, depth = 0): boolean {
  const name = path[depth];
  if (name === undefined) return test(value);
  if (!Array.isArray(value)) return someAt(ownField(value, name), path, test, depth + 1);
  const byIndex = isArrayIndex(name);
  if (byIndex && Number(name) < value.length && someAt(value[Number(name)], path, test, depth + 1))
    return true;
  return value.some(
    (item) => isDocument(item) && (!byIndex || Object.hasOwn(item, name)) && someAt(item, path, test, depth),
  );
}

/** Every value that `path` leads to, arrays at the end taken apart; never empty: nothing counts as undefined. */
export function leavesAt(value: unknown, path: Path): unknown[] {
  const leaves: unknown[] = [];
  someAt(value, path, (leaf) => {
    if (Array.isArray(leaf)) leaves.push(...leaf);
    else leaves.push(leaf);
    return false;
  });
  return leaves.length > 0 ? leaves : [undefined];
}
