/** A declared index: compound keys in order, 1 ascending, -1 descending. A missing field counts as null. */
export interface IndexSchema {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
}

export interface CollectionSchema {
  name: string;
  indexes: readonly IndexSchema[];
}
