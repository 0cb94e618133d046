import type { SortField } from '../language/sorting';
import { type Document, isDocument, typeRank } from '../language/values';
import { boundsOf, type FieldBounds } from './bounds';
import { TypeEdge } from './index-key';
import type { KeyRange, OrderedIndex } from './ordered-index';

/** How to find candidates by an index: its ranges, and whether each yields them in the wanted order. */
export interface IndexPlan {
  index: OrderedIndex;
  ranges: KeyRange[];
  inOrder: boolean;
  backwards: boolean;
}

/** More ranges than this cost more than they save. */
const MAX_RANGES = 1000;

/** The best index for a query and an order, or undefined where none helps. */
export function planIndex(
  indexes: readonly OrderedIndex[],
  query: Document,
  sort: readonly SortField[],
): IndexPlan | undefined {
  const bounds = boundsOf(query);
  let best: { plan: IndexPlan; score: number } | undefined;
  for (const index of indexes) {
    const candidate = planOne(index, bounds, sort);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.plan;
}

/** Plans for each branch of a top-level `$or`, if every branch has one. */
export function planBranches(indexes: readonly OrderedIndex[], query: Document): IndexPlan[] | undefined {
  if (!Array.isArray(query.$or)) return undefined;
  const plans = query.$or.map((branch: unknown) =>
    isDocument(branch) ? planIndex(indexes, branch, []) : undefined,
  );
  return plans.every((plan) => plan !== undefined) ? plans : undefined;
}

function planOne(
  index: OrderedIndex,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): { plan: IndexPlan; score: number } | undefined {
  let prefixes: unknown[][] = [[]];
  let equal = 0;
  for (const field of index.fields) {
    const points = bounds.get(field)?.points;
    if (!points || prefixes.length * points.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]));
    equal += 1;
  }
  if (equal === 0 && !mayHelp(index, bounds, sort)) return undefined;
  const nextField = index.fields[equal];
  const range = nextField === undefined ? undefined : bounds.get(nextField);
  const ranged = range !== undefined && (range.low !== undefined || range.high !== undefined);
  const direction = index.hasArrays ? undefined : orderOf(index, equal, bounds, sort);

  // Equality narrows most, an order that needs no sorting next, then a range.
  const score = equal * 4 + (direction !== undefined && sort.length > 0 ? 2 : 0) + (ranged ? 1 : 0);
  if (score === 0) return undefined;
  const ranges = prefixes.map((prefix) => rangeOf(prefix, ranged ? range : {}, index, equal));
  return {
    plan: { index, ranges, inOrder: direction !== undefined, backwards: direction === -1 },
    score: index.unique && equal === index.fields.length ? Infinity : score,
  };
}

/** Whether an index without equalities is worth a look: by a range of its first field, or by its order. */
function mayHelp(
  index: OrderedIndex,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): boolean {
  const [first = ''] = index.fields;
  const { low, high } = bounds.get(first) ?? {};
  return low !== undefined || high !== undefined || sort.some(([field]) => field === first);
}

/** 1 or -1 if the index, read forwards or backwards within one prefix, gives the order; undefined if not. */
function orderOf(
  index: OrderedIndex,
  equal: number,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): 1 | -1 | undefined {
  const constant = new Set(index.fields.slice(0, equal));
  let direction: 1 | -1 | undefined;
  let at = equal;
  for (const [field, wanted] of sort) {
    if (constant.has(field) || bounds.get(field)?.points?.length === 1) {
      if (index.fields[at] === field) at += 1;
      continue;
    }
    if (index.fields[at] !== field) return undefined;
    const needed = index.directions[at] === wanted ? 1 : -1;
    if (direction !== undefined && direction !== needed) return undefined;
    direction = needed;
    at += 1;
  }
  return direction ?? 1;
}

function rangeOf(
  prefix: readonly unknown[],
  range: FieldBounds,
  index: OrderedIndex,
  equal: number,
): KeyRange {
  const whole: KeyRange = {
    low: { values: prefix, tie: -Infinity },
    high: { values: prefix, tie: Infinity },
  };
  const given = range.low ?? range.high;
  if (!given) return whole;
  const rank = typeRank(given.value);
  // Elements of one array may meet the two ends separately, so only one end can be used.
  const high = index.hasArrays && range.low ? undefined : range.high;
  const lowEnd = range.low
    ? { values: [...prefix, range.low.value], tie: range.low.inclusive ? -Infinity : Infinity }
    : { values: [...prefix, new TypeEdge(rank, -1)], tie: -Infinity };
  const highEnd = high
    ? { values: [...prefix, high.value], tie: high.inclusive ? Infinity : -Infinity }
    : { values: [...prefix, new TypeEdge(rank, 1)], tie: Infinity };
  return index.directions[equal] === -1 ? reversed(lowEnd, highEnd) : { low: lowEnd, high: highEnd };
}

/** In a descending field the larger value comes first, and before/after an equal one change places. */
function reversed(lowEnd: KeyRange['low'], highEnd: KeyRange['high']): KeyRange {
  return {
    low: { values: highEnd.values, tie: -highEnd.tie },
    high: { values: lowEnd.values, tie: -lowEnd.tie },
  };
}
