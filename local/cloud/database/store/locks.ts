import { encodeForFile } from '../ejson';
import type { Collection, IdKey } from './collection';
import type { OrderedIndex } from './ordered-index';
import type { Transaction } from './transaction';

/** What open transactions have written: documents and unique keys, each held by one of them. */
export class Locks {
  readonly #holders = new Map<string, Transaction>();

  /** Nothing is held: outside writes need not look. */
  get isEmpty(): boolean {
    return this.#holders.size === 0;
  }

  holderOf(lock: string): Transaction | undefined {
    return this.#holders.get(lock);
  }

  take(lock: string, transaction: Transaction): void {
    this.#holders.set(lock, transaction);
  }

  releaseAll(transaction: Transaction): void {
    for (const [lock, holder] of this.#holders) if (holder === transaction) this.#holders.delete(lock);
  }
}

export const documentLock = (collection: Collection, key: IdKey) =>
  `d/${collection.name}/${typeof key}/${key}`;

export const uniqueLock = (collection: Collection, index: OrderedIndex, values: readonly unknown[]) =>
  `u/${collection.name}/${index.name}/${encodeForFile(values)}`;

/** The locks of all unique keys of a document. */
export const uniqueLocks = (collection: Collection, document: object): string[] =>
  collection.indexes
    .filter((index) => index.unique)
    .flatMap((index) => index.keysOf({ ...document }).map((values) => uniqueLock(collection, index, values)));
