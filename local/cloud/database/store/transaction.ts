import { duplicateKey, transactionConflict } from '../errors';
import { Sorter } from '../language/sorting';
import type { Document } from '../language/values';
import { type Collection, type IdKey, idKey, type StoredDocument } from './collection';
import { documentLock, type Locks, uniqueLocks } from './locks';
import { findStored, type Search } from './search';
import { keyText, type Store } from './store';
import type { View, Write } from './view';

/** New documents of a transaction come after all committed ones. */
const UNCOMMITTED_SEQUENCE = Number.MAX_SAFE_INTEGER;

/** A transaction: a snapshot from its first operation on, with its own writes over it. */
export class Transaction implements View {
  /** Resolves when the transaction has committed or aborted. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;
  #snapshot: number | undefined;
  readonly #writes = new Map<Collection, Map<IdKey, Document | undefined>>();

  constructor(
    readonly id: string,
    readonly store: Store,
    readonly locks: Locks,
  ) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get(collection: Collection, key: IdKey): Document | undefined {
    const own = this.#writesTo(collection);
    if (own.has(key)) return own.get(key);
    return this.#stateOf(collection, key)?.document;
  }

  /** Committed documents that have not changed since the snapshot, and this view of all others. */
  find(collection: Collection, search: Search): Document[] {
    const snapshot = this.#openSnapshot();
    const own = this.#writesTo(collection);
    const different = new Set([...own.keys(), ...collection.history.keysChangedSince(snapshot)]);
    if (different.size === 0) return findStored(collection, search).map(({ document }) => document);

    const wanted = search.skip + search.limit;
    const unchanged = findStored(collection, { ...search, skip: 0, limit: wanted }, ({ document }) =>
      different.has(idKey(document._id)),
    );
    const differing = [...different]
      .map((key) => this.#viewOf(collection, key))
      .filter((stored) => stored !== undefined)
      .filter(({ document }) => search.matches(document));
    const merged = [...unchanged, ...differing].sort((a, b) => a.sequence - b.sequence);
    const ordered =
      search.sort.length > 0
        ? new Sorter(search.sort).first(merged, wanted, ({ document }) => document)
        : merged.slice(0, wanted);
    return ordered.slice(search.skip).map(({ document }) => document);
  }

  /** Writes claim what they need themselves: a conflict ends the whole transaction anyway. */
  claim(): void {}

  /** Notes the writes; whatever another transaction holds, or has changed since the snapshot, is a conflict. */
  write(collection: Collection, writes: readonly Write[]): void {
    const snapshot = this.#openSnapshot();
    for (const { key, after } of writes) {
      this.#claim(documentLock(collection, key));
      if (collection.history.changedSince(key, snapshot)) throw transactionConflict();
      if (after) this.#claimUniqueKeys(collection, key, after, snapshot);
      this.#writesTo(collection).set(key, after);
    }
  }

  commit(): void {
    const commit = this.store.nextCommit();
    const all = [...this.#writes].flatMap(([collection, writes]) =>
      [...writes].map(([key, after]) => ({ collection, key, after })),
    );
    // Removals first: another write of this transaction may take over a unique key.
    for (const { collection, key, after } of all)
      if (!after) this.store.apply(collection, key, after, commit);
    for (const { collection, key, after } of all) if (after) this.store.apply(collection, key, after, commit);
    this.finish();
  }

  /** Lets go of everything; nothing of the transaction remains but what was committed. */
  finish(): void {
    this.locks.releaseAll(this);
    this.store.closeSnapshot(this);
    this.#end();
  }

  #openSnapshot(): number {
    this.#snapshot ??= this.store.openSnapshot(this);
    return this.#snapshot;
  }

  #writesTo(collection: Collection): Map<IdKey, Document | undefined> {
    const known = this.#writes.get(collection);
    if (known) return known;
    const made = new Map<IdKey, Document | undefined>();
    this.#writes.set(collection, made);
    return made;
  }

  #stateOf(collection: Collection, key: IdKey): StoredDocument | undefined {
    const snapshot = this.#openSnapshot();
    const { history } = collection;
    return history.changedSince(key, snapshot) ? history.stateAt(key, snapshot) : collection.get(key);
  }

  #viewOf(collection: Collection, key: IdKey): StoredDocument | undefined {
    const base = this.#stateOf(collection, key);
    const own = this.#writesTo(collection);
    if (!own.has(key)) return base;
    const document = own.get(key);
    return document && { document, sequence: base?.sequence ?? UNCOMMITTED_SEQUENCE };
  }

  #claim(lock: string): void {
    const holder = this.locks.holderOf(lock);
    if (holder && holder !== this) throw transactionConflict();
    this.locks.take(lock, this);
  }

  #claimUniqueKeys(collection: Collection, key: IdKey, after: Document, snapshot: number): void {
    for (const { index, values, rival } of collection.rivals(key, after)) {
      const rivalKey = idKey(rival.document._id);
      if (this.#hasMovedAway(collection, rivalKey, index.name, values)) continue;
      const holder = this.locks.holderOf(documentLock(collection, rivalKey));
      const unsettled = (holder && holder !== this) || collection.history.changedSince(rivalKey, snapshot);
      if (unsettled) throw transactionConflict();
      throw duplicateKey(collection.name, index.name, keyText(index.fields, values));
    }
    this.#refuseOwnDuplicates(collection, key, after);
    for (const lock of uniqueLocks(collection, after)) this.#claim(lock);
  }

  /** Whether this transaction itself has removed the rival or given it another key. */
  #hasMovedAway(
    collection: Collection,
    rivalKey: IdKey,
    indexName: string,
    values: readonly unknown[],
  ): boolean {
    const own = this.#writesTo(collection);
    if (!own.has(rivalKey)) return false;
    const document = own.get(rivalKey);
    return !document || !holdsKey(collection, indexName, document, values);
  }

  #refuseOwnDuplicates(collection: Collection, key: IdKey, after: Document): void {
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      for (const values of index.keysOf(after)) {
        for (const [otherKey, other] of this.#writesTo(collection)) {
          if (otherKey !== key && other && holdsKey(collection, index.name, other, values)) {
            throw duplicateKey(collection.name, index.name, keyText(index.fields, values));
          }
        }
      }
    }
  }
}

function holdsKey(
  collection: Collection,
  indexName: string,
  document: Document,
  values: readonly unknown[],
): boolean {
  const index = collection.indexes.find(({ name }) => name === indexName);
  return index?.keysOf(document).some((held) => index.sameValues(held, values)) ?? false;
}
