import type { Document } from '../language/values';
import { type Collection, type IdKey, idKey } from './collection';
import { documentLock, type Locks, uniqueLocks } from './locks';
import { findStored, type Search } from './search';
import type { Store } from './store';
import type { Transaction } from './transaction';
import type { View, Write } from './view';

/** Thrown when an open transaction holds what an outside write needs: try again when it has ended. */
export class HeldByTransaction extends Error {
  constructor(readonly holder: Transaction) {
    super('held by a transaction');
  }
}

/** Requests outside transactions: they see and change the committed state. */
export class CommittedView implements View {
  constructor(
    readonly store: Store,
    readonly locks: Locks,
  ) {}

  get(collection: Collection, key: IdKey): Document | undefined {
    return collection.get(key)?.document;
  }

  find(collection: Collection, search: Search): Document[] {
    return findStored(collection, search).map(({ document }) => document);
  }

  /** All locks are looked at first, so that a request that has to wait has changed nothing yet. */
  claim(collection: Collection, writes: readonly Write[]): void {
    if (this.locks.isEmpty) return;
    for (const write of writes) this.#refuseHeld(collection, write);
  }

  write(collection: Collection, writes: readonly Write[]): void {
    this.claim(collection, writes);
    const commit = this.store.nextCommit();
    for (const { key, after } of writes) {
      if (after) this.store.refuseDuplicates(collection, key, after);
      this.store.apply(collection, key, after, commit);
    }
  }

  #refuseHeld(collection: Collection, { key, after }: Write): void {
    const locks = [documentLock(collection, key)];
    if (after) {
      locks.push(...uniqueLocks(collection, after));
      for (const { rival } of collection.rivals(key, after)) {
        locks.push(documentLock(collection, idKey(rival.document._id)));
      }
    }
    for (const lock of locks) {
      const holder = this.locks.holderOf(lock);
      if (holder) throw new HeldByTransaction(holder);
    }
  }
}
