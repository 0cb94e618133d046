import { encodeForFile } from '../ejson';
import type { Document } from '../language/values';
import type { CollectionSchema, IndexSchema } from '../schema';
import { History } from './history';
import { OrderedIndex } from './ordered-index';

/** A committed document in its place: `document` is exchanged as a whole, never changed inside. */
export interface StoredDocument {
  /** Order of insertion, across all collections; also its number in the file. */
  readonly sequence: number;
  document: Document;
}

/** An id as the key of a map: texts and numbers as they are, other types by their EJSON text. */
export type IdKey = string | number;

export function idKey(id: unknown): IdKey {
  if (typeof id === 'number') return id;
  if (typeof id === 'string' && !id.startsWith('\0')) return id;
  return `\0${encodeForFile(id)}`;
}

/** For ranges and orders of ids; that an id is there once is the map's concern. */
const ID_INDEX: IndexSchema = { name: '_id_', keys: [['_id', 1]] };

/** The committed documents of one collection in memory, with their indexes. */
export class Collection {
  readonly name: string;
  readonly indexes: readonly OrderedIndex[];
  /** What changed while transactions look at earlier states. */
  readonly history = new History();
  readonly #documents = new Map<IdKey, StoredDocument>();

  constructor(schema: CollectionSchema) {
    this.name = schema.name;
    this.indexes = [ID_INDEX, ...schema.indexes].map((index) => new OrderedIndex(index, () => this.all()));
  }

  get size(): number {
    return this.#documents.size;
  }

  get(key: IdKey): StoredDocument | undefined {
    return this.#documents.get(key);
  }

  /** All documents in the order of insertion. */
  all(): IterableIterator<StoredDocument> {
    return this.#documents.values();
  }

  insert(stored: StoredDocument): void {
    this.#documents.set(idKey(stored.document._id), stored);
    for (const index of this.indexes) index.add(stored);
  }

  replace(stored: StoredDocument, document: Document): void {
    const moving = this.indexes.filter((index) => !index.sameKeys(stored.document, document));
    for (const index of moving) index.remove(stored);
    stored.document = document;
    for (const index of moving) index.add(stored);
  }

  remove(stored: StoredDocument): void {
    for (const index of this.indexes) index.remove(stored);
    this.#documents.delete(idKey(stored.document._id));
  }

  /** Documents other than `key` that hold one of the unique keys of `document`. */
  *rivals(
    key: IdKey,
    document: Document,
  ): Generator<{ index: OrderedIndex; values: unknown[]; rival: StoredDocument }> {
    for (const index of this.indexes) {
      if (!index.unique) continue;
      for (const values of index.keysOf(document)) {
        for (const rival of index.withKey(values)) {
          if (idKey(rival.document._id) !== key) yield { index, values, rival };
        }
      }
    }
  }
}
