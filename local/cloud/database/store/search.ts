import type { Test } from '../language/query';
import { Sorter, type SortField } from '../language/sorting';
import type { Document } from '../language/values';
import { type Collection, idKey, type StoredDocument } from './collection';
import { type IndexPlan, planBranches, planIndex } from './planner';

/** What to look for; `limit` may be Infinity. */
export interface Search {
  query: Document;
  /** The compiled query. */
  matches: Test;
  sort: readonly SortField[];
  skip: number;
  limit: number;
}

const documentOf = (stored: StoredDocument) => stored.document;

/** Finds committed documents, by an index where one helps. */
export function findStored(
  collection: Collection,
  search: Search,
  isHidden: (stored: StoredDocument) => boolean = () => false,
): StoredDocument[] {
  const accepts = (stored: StoredDocument) => search.matches(stored.document) && !isHidden(stored);
  const wanted = search.skip + search.limit;
  const id = search.query._id;
  if (typeof id === 'string' || typeof id === 'number') {
    const stored = collection.get(idKey(id));
    return stored && accepts(stored) ? [stored].slice(search.skip, wanted) : [];
  }
  const plan = planIndex(collection.indexes, search.query, search.sort);
  if (plan?.inOrder) return mergeRanges(plan, accepts, search).slice(search.skip);
  const candidates = plan ? union([plan]) : (unionOfBranches(collection, search.query) ?? collection.all());
  const found = filtered(candidates, accepts);
  if (search.sort.length > 0)
    return new Sorter(search.sort).first(found, wanted, documentOf).slice(search.skip);
  return take(found, wanted).slice(search.skip);
}

/** Each range yields in order; the first of each suffice to know the first of all. */
function mergeRanges(
  plan: IndexPlan,
  accepts: (stored: StoredDocument) => boolean,
  search: Search,
): StoredDocument[] {
  const wanted = search.skip + search.limit;
  const found: StoredDocument[] = [];
  for (const range of plan.ranges) {
    const missing = search.sort.length > 0 ? wanted : wanted - found.length;
    found.push(...take(filtered(walkOnce(plan, range), accepts), missing));
  }
  if (plan.ranges.length === 1 || search.sort.length === 0) return found;
  return new Sorter(search.sort).first(found, wanted, documentOf);
}

const walkOnce = (plan: IndexPlan, range: IndexPlan['ranges'][number]) =>
  plan.index.walk(range, plan.backwards);

/** Every document of the plans once, though an array may put it into an index several times. */
function* union(plans: readonly IndexPlan[]): Generator<StoredDocument> {
  const seen = new Set<StoredDocument>();
  for (const plan of plans) {
    for (const range of plan.ranges) {
      for (const stored of plan.index.walk(range, false)) {
        if (seen.has(stored)) continue;
        seen.add(stored);
        yield stored;
      }
    }
  }
}

/** The candidates of a top-level `$or` in the order of insertion. */
function unionOfBranches(collection: Collection, query: Document): StoredDocument[] | undefined {
  const plans = planBranches(collection.indexes, query);
  return plans && [...union(plans)].sort((a, b) => a.sequence - b.sequence);
}

function* filtered(source: Iterable<StoredDocument>, accepts: (stored: StoredDocument) => boolean) {
  for (const stored of source) if (accepts(stored)) yield stored;
}

function take<T>(source: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  if (count <= 0) return taken;
  for (const item of source) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}
