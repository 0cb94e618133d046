import { isOperatorDocument } from '../language/query';
import { compareValues, type Document, isDocument, typeRank } from '../language/values';

/** One end of a range. */
export interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a query says for certain about one field: it is one of `points`, or between `low` and `high`. */
export interface FieldBounds {
  points?: readonly unknown[];
  low?: Bound;
  high?: Bound;
}

/**
 * Reads bounds from the conditions that all documents of the result must meet. Whatever is not understood
 * is left out: bounds choose candidates, the query itself still decides.
 */
export function boundsOf(query: Document): Map<string, FieldBounds> {
  const bounds = new Map<string, FieldBounds>();
  collect(query, bounds);
  return bounds;
}

function collect(query: Document, bounds: Map<string, FieldBounds>): void {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) collect(part, bounds);
    } else if (!name.startsWith('$')) {
      narrow(bounds, name, conditionBounds(condition));
    }
  }
}

function narrow(bounds: Map<string, FieldBounds>, field: string, found: FieldBounds): void {
  const known = bounds.get(field) ?? {};
  bounds.set(field, { ...found, ...known });
}

function conditionBounds(condition: unknown): FieldBounds {
  if (!isOperatorDocument(condition)) return isPoint(condition) ? { points: [condition] } : {};
  const bounds: FieldBounds = {};
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$eq' && isPoint(operand)) bounds.points = [operand];
    else if (operator === '$in' && Array.isArray(operand) && operand.every(isPoint))
      bounds.points ??= distinct(operand);
    else if (isRangeEnd(operand)) addEnd(bounds, operator, operand);
  }
  return bounds;
}

function addEnd(bounds: FieldBounds, operator: string, value: unknown): void {
  if (operator === '$gt' || operator === '$gte') bounds.low = { value, inclusive: operator === '$gte' };
  if (operator === '$lt' || operator === '$lte') bounds.high = { value, inclusive: operator === '$lte' };
}

/** An array would also equal an element, a pattern is a search: neither is one place in an index. */
const isPoint = (value: unknown) => !Array.isArray(value) && !(value instanceof RegExp);

/** Ranges over null or arrays are left to the query. */
const isRangeEnd = (value: unknown) => isPoint(value) && typeRank(value) > 1;

function distinct(values: readonly unknown[]): unknown[] {
  return values
    .toSorted(compareValues)
    .filter((value, at, sorted) => at === 0 || compareValues(value, sorted[at - 1]) !== 0);
}
