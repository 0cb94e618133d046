import type { Document } from '../language/values';
import type { Collection, IdKey } from './collection';
import type { Search } from './search';

/** A document that is to change, and what it becomes; undefined removes it. */
export interface Write {
  key: IdKey;
  after: Document | undefined;
}

/** What a request works on: the committed state, or what a transaction sees. */
export interface View {
  get(collection: Collection, key: IdKey): Document | undefined;
  find(collection: Collection, search: Search): Document[];
  /** Makes sure that no transaction is in the way of the writes, before any of them happens. */
  claim(collection: Collection, writes: readonly Write[]): void;
  /** Puts the writes in place; those before a refused one stay. */
  write(collection: Collection, writes: readonly Write[]): void;
}
