import BTree from 'sorted-btree';
import { leavesAt, type Path, toPath } from '../language/paths';
import { compareValues, type Document } from '../language/values';
import type { IndexSchema } from '../schema';
import type { StoredDocument } from './collection';
import { type IndexKey, keyComparator } from './index-key';

/** A part of an index between two probes. */
export interface KeyRange {
  low: IndexKey;
  high: IndexKey;
}

/** A declared index as an ordered map; an array puts one entry for each of its elements. */
export class OrderedIndex {
  readonly name: string;
  readonly unique: boolean;
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  readonly #paths: readonly Path[];
  readonly #compare: (left: IndexKey, right: IndexKey) => number;
  readonly #documents: () => Iterable<StoredDocument>;
  /** Made at first use: a start does not wait for indexes that nobody asks. */
  #tree: BTree<IndexKey, StoredDocument> | undefined;
  /** How many documents have an array in a field of the index. */
  #withArrays = 0;

  /** @param documents all documents of the collection, at any time */
  constructor(schema: IndexSchema, documents: () => Iterable<StoredDocument>) {
    this.name = schema.name;
    this.unique = schema.unique ?? false;
    this.fields = schema.keys.map(([field]) => field);
    this.directions = schema.keys.map(([, direction]) => direction);
    this.#paths = this.fields.map(toPath);
    this.#compare = keyComparator(this.directions);
    this.#documents = documents;
  }

  /** Reads all documents in, unless that has happened already. */
  build(): void {
    this.#built();
  }

  #built(): BTree<IndexKey, StoredDocument> {
    if (this.#tree) return this.#tree;
    this.#tree = new BTree<IndexKey, StoredDocument>(undefined, this.#compare);
    for (const stored of this.#documents()) this.add(stored);
    return this.#tree;
  }

  /** With arrays in it, an index knows which documents may match, but not their order or both ends of a range. */
  get hasArrays(): boolean {
    this.#built();
    return this.#withArrays > 0;
  }

  add(stored: StoredDocument): void {
    if (!this.#tree) return;
    const keys = this.keysOf(stored.document);
    if (keys.length > 1) this.#withArrays += 1;
    for (const values of keys) this.#tree.set({ values, tie: stored.sequence }, stored);
  }

  remove(stored: StoredDocument): void {
    if (!this.#tree) return;
    const keys = this.keysOf(stored.document);
    if (keys.length > 1) this.#withArrays -= 1;
    for (const values of keys) this.#tree.delete({ values, tie: stored.sequence });
  }

  /** Whether both documents have the same entries here. */
  sameKeys(left: Document, right: Document): boolean {
    const leftKeys = this.keysOf(left);
    const rightKeys = this.keysOf(right);
    return (
      leftKeys.length === rightKeys.length &&
      leftKeys.every((values, at) => this.sameValues(values, rightKeys[at] ?? []))
    );
  }

  sameValues(left: readonly unknown[], right: readonly unknown[]): boolean {
    return left.every((value, at) => compareValues(value, right[at]) === 0);
  }

  /** The entries of a document: the values of the fields, missing ones as null. */
  keysOf(document: Document): unknown[][] {
    let keys: unknown[][] = [[]];
    for (const path of this.#paths) {
      const leaves = this.#leaves(document, path);
      keys =
        leaves.length === 1
          ? keys.map((key) => [...key, leaves[0]])
          : keys.flatMap((key) => leaves.map((leaf) => [...key, leaf]));
    }
    return keys;
  }

  #leaves(document: Document, path: Path): unknown[] {
    const [name, ...rest] = path;
    if (name !== undefined && rest.length === 0) {
      const value = Object.hasOwn(document, name) ? document[name] : null;
      if (!Array.isArray(value)) return [value ?? null];
    }
    return leavesAt(document, path).map((leaf) => leaf ?? null);
  }

  /** The documents that have exactly these values. */
  *withKey(values: readonly unknown[]): Generator<StoredDocument> {
    yield* this.walk({ low: { values, tie: -Infinity }, high: { values, tie: Infinity } }, false);
  }

  /** The documents of a range in the order of the index, or backwards. */
  *walk({ low, high }: KeyRange, backwards: boolean): Generator<StoredDocument> {
    if (backwards) {
      for (const [key, stored] of this.#built().entriesReversed(high)) {
        if (this.#compare(key, low) < 0) return;
        yield stored;
      }
    } else {
      for (const [key, stored] of this.#built().entries(low)) {
        if (this.#compare(key, high) > 0) return;
        yield stored;
      }
    }
  }
}
