import type { Document } from '../language/values';
import type { Search } from '../store/search';

/** Finds documents of a collection by its name. */
export type Find = (collection: string, search: Search) => Document[];
