import { compareValues, typeRank } from '../language/values';

/**
 * A place in an ordered index: the values of the first fields, then `tie`. Entries carry all fields and
 * the number of their document; a probe may carry fewer and stands before (-Infinity) or after (Infinity)
 * every entry that begins like it.
 */
export interface IndexKey {
  values: readonly unknown[];
  tie: number;
}

/** In a probe: before or after all values of one type. */
export class TypeEdge {
  constructor(
    readonly rank: number,
    readonly side: -1 | 1,
  ) {}
}

function compareParts(left: unknown, right: unknown): number {
  if (typeof left !== 'object' || typeof right !== 'object') {
    if (typeof left === typeof right) return compareValues(left, right);
  }
  if (left instanceof TypeEdge) return left.rank - typeRank(right) || left.side;
  if (right instanceof TypeEdge) return typeRank(left) - right.rank || -right.side;
  return compareValues(left, right);
}

/** The order of an index whose fields have these directions. */
export function keyComparator(directions: readonly (1 | -1)[]) {
  return (left: IndexKey, right: IndexKey): number => {
    const shared = Math.min(left.values.length, right.values.length);
    for (let at = 0; at < shared; at += 1) {
      const order = compareParts(left.values[at], right.values[at]);
      if (order !== 0) return directions[at] === -1 ? -order : order;
    }
    return left.tie - right.tie;
  };
}
