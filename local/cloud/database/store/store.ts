import { decode, encodeForFile } from '../ejson';
import { collectionExists, collectionMissing, duplicateKey, invalidParam } from '../errors';
import { type Document, describe, isDocument } from '../language/values';
import type { CollectionSchema } from '../schema';
import { Collection, type IdKey, idKey, type StoredDocument } from './collection';
import { Journal } from './journal';

/** The committed state: collections in memory, every change noted in the journal. */
export class Store {
  readonly journal: Journal;
  readonly #collections = new Map<string, Collection>();
  #lastSequence = 0;
  #lastCommit = 0;
  /** Commits that open transactions look at the state of. */
  readonly #snapshots = new Map<object, number>();

  constructor(path: string, schemas: readonly CollectionSchema[], hasty = false) {
    this.journal = new Journal(path, hasty);
    for (const schema of schemas) this.#collections.set(schema.name, new Collection(schema));
    for (const name of this.journal.collections()) this.#create(name);
    for (const { sequence, collection, text } of this.journal.documents()) {
      const document = decode(text, 0);
      if (isDocument(document)) this.#create(collection).insert({ sequence, document });
      this.#lastSequence = sequence;
    }
    this.#warmUp();
  }

  /** Makes the indexes one by one in the pauses after the start, before anybody has to wait for one. */
  #warmUp(): void {
    const indexes = [...this.#collections.values()].flatMap((collection) => collection.indexes);
    const next = () => {
      indexes.shift()?.build();
      if (indexes.length > 0) setImmediate(next).unref();
    };
    setImmediate(next).unref();
  }

  get isEmpty(): boolean {
    return [...this.#collections.values()].every((collection) => collection.size === 0);
  }

  collection(name: string): Collection {
    const found = this.#collections.get(name);
    if (!found) throw collectionMissing(name);
    return found;
  }

  /** Adds a collection without indexes. */
  addCollection(name: string): void {
    if (this.#collections.has(name)) throw collectionExists(name);
    if (!/^[A-Za-z0-9_][\w.-]*$/.test(name))
      throw invalidParam(`not a name for a collection: ${describe(name)}`);
    this.journal.addCollection(name);
    this.#create(name);
  }

  #create(name: string): Collection {
    const collection = this.#collections.get(name) ?? new Collection({ name, indexes: [] });
    this.#collections.set(name, collection);
    return collection;
  }

  /** A number for the next commit; all writes of one commit carry the same. */
  nextCommit(): number {
    this.#lastCommit += 1;
    return this.#lastCommit;
  }

  /** Opens a view of the present state for `owner`. */
  openSnapshot(owner: object): number {
    this.#snapshots.set(owner, this.#lastCommit);
    return this.#lastCommit;
  }

  /** Closes it, and forgets earlier states that nobody can look at any more. */
  closeSnapshot(owner: object): void {
    if (!this.#snapshots.delete(owner)) return;
    const oldest = this.#snapshots.size > 0 ? Math.min(...this.#snapshots.values()) : undefined;
    for (const collection of this.#collections.values()) collection.history.forgetBefore(oldest);
  }

  /** Puts a document in place (undefined removes it) as part of `commit`. Unique keys are the caller's concern. */
  apply(collection: Collection, key: IdKey, document: Document | undefined, commit: number): void {
    const stored = collection.get(key);
    if (this.#snapshots.size > 0) {
      collection.history.keep(key, commit, stored, Math.max(...this.#snapshots.values()));
    }
    if (!document) {
      if (stored) this.#remove(collection, stored);
      return;
    }
    if (stored) collection.replace(stored, document);
    else this.#insert(collection, document);
    const sequence = stored?.sequence ?? this.#lastSequence;
    this.journal.write(sequence, collection.name, encodeForFile(document));
  }

  #insert(collection: Collection, document: Document): void {
    this.#lastSequence += 1;
    collection.insert({ sequence: this.#lastSequence, document });
  }

  #remove(collection: Collection, stored: StoredDocument): void {
    collection.remove(stored);
    this.journal.write(stored.sequence, collection.name, undefined);
  }

  /** Refuses a document whose unique keys another one holds. */
  refuseDuplicates(collection: Collection, key: IdKey, document: Document): void {
    for (const { index, values } of collection.rivals(key, document)) {
      throw duplicateKey(collection.name, index.name, keyText(index.fields, values));
    }
  }

  /** Many documents in one durable commit. */
  load(collection: Collection, documents: Iterable<Document>): void {
    const commit = this.nextCommit();
    for (const document of documents) {
      const key = idKey(document._id);
      this.refuseDuplicates(collection, key, document);
      if (collection.get(key)) throw duplicateKey(collection.name, '_id_', keyText(['_id'], [document._id]));
      this.apply(collection, key, document, commit);
    }
    this.journal.flush();
  }
}

export const keyText = (fields: readonly string[], values: readonly unknown[]): string =>
  `{ ${fields.map((field, at) => `${field}: ${describe(values[at] ?? null)}`).join(', ')} }`;
