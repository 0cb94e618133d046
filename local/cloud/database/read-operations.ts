import { type PipelineContext, runPipeline } from './aggregation/pipeline';
import { decode, encodeForReply } from './ejson';
import { nearness } from './language/geo-query';
import { compileProjection } from './language/projection';
import { compileQuery } from './language/query';
import { parseSort } from './language/sorting';
import type { Document } from './language/values';
import { decodeDocument } from './protocol-values';
import type { RequestOf } from './requests';
import type { Collection } from './store/collection';
import type { Search } from './store/search';
import type { Store } from './store/store';
import type { View } from './store/view';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** A search for all documents of a query. */
export function searchFor(text: string | undefined, now: number): Search {
  const query = decodeDocument(text, now);
  return { query, matches: compileQuery(query), sort: [], skip: 0, limit: Infinity };
}

/** `get()`: 100 documents if nothing is said, 1000 at most. */
export function getDocuments(
  request: RequestOf<'database.getDocument'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const project = compileProjection(decodeDocument(request.projection, now));
  const search = {
    ...searchFor(request.query, now),
    sort: parseSort(decodeDocument(request.order, now)),
    skip: request.offset ?? 0,
    limit: Math.min(request.limit || DEFAULT_LIMIT, MAX_LIMIT),
  };
  const found = findInOrder(collection, view, search);
  return { list: found.map((document) => encodeForReply(project(document))) };
}

/** Without a sort of its own, a query for what is near gives the nearest first. */
function findInOrder(collection: Collection, view: View, search: Search): Document[] {
  const distance = search.sort.length === 0 ? nearness(search.query) : undefined;
  if (!distance) return view.find(collection, search);
  return view
    .find(collection, { ...search, skip: 0, limit: Infinity })
    .map((document) => ({ document, meters: distance(document) }))
    .sort((a, b) => a.meters - b.meters)
    .slice(search.skip, search.skip + search.limit)
    .map(({ document }) => document);
}

export function countDocuments(
  request: RequestOf<'database.calculateDocument'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const search = searchFor(request.query, now);
  return { total: view.find(collection, search).length };
}

export function aggregateDocuments(
  request: RequestOf<'database.aggregateDocuments'>,
  store: Store,
  view: View,
  now: number,
): Document {
  const context: PipelineContext = {
    find: (name, search) => view.find(store.collection(name), search),
    variables: {},
  };
  store.collection(request.collectionName);
  const stages = request.stages.map(({ stageKey, stageValue }) => ({
    name: stageKey,
    spec: decode(stageValue, now),
  }));
  return { list: runPipeline(request.collectionName, stages, context).map(encodeForReply) };
}
