import { requestFailed } from '../errors';
import { compileQuery, type Variables } from '../language/query';
import { parseSort, Sorter, type SortField } from '../language/sorting';
import { type Document, isDocument } from '../language/values';
import { needCount } from './counts';
import { geoNearSource } from './geo-near';
import type { Find } from './source';
import { compileStage } from './stages';
import { withVariableEqualities } from './variable-equalities';

/** One stage as the request names it. */
export interface StageSpec {
  name: string;
  spec: unknown;
}

/** What stages may reach beside their input. */
export interface PipelineContext {
  find: Find;
  /** Variables of an enclosing `$lookup`. */
  variables: Variables;
}

/** A compiled stage. */
export type Stage = (documents: Document[]) => Document[];

/** Reads `[{$match: ...}, ...]` as it stands inside `$lookup` and `$facet`. */
export function parsePipeline(stages: unknown): StageSpec[] {
  if (!Array.isArray(stages)) throw requestFailed('a pipeline must be an array');
  return stages.map((stage: unknown) => {
    const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : [];
    if (!entry || others.length > 0)
      throw requestFailed('A pipeline stage specification object must contain exactly one field.');
    return { name: entry[0], spec: entry[1] };
  });
}

/** Compiles all stages before the first runs, so that a mistake shows even where no document is. */
export function compilePipeline(specs: readonly StageSpec[], context: PipelineContext): Stage {
  const stages = specs.map(({ name, spec }, at) => {
    if (name === '$geoNear') throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
    const next = specs[at + 1];
    if (name === '$sort' && next?.name === '$limit')
      return sortStage(spec, needCount('$limit', next.spec, 1));
    return compileStage(name, spec, context);
  });
  return (documents) => stages.reduce((current, stage) => stage(current), documents);
}

/** A sort that is followed by a limit keeps no more than that many. */
function sortStage(spec: unknown, limit: number): Stage {
  const sorter = new Sorter(parseSort(spec));
  return (documents) => sorter.first(documents, limit, (document) => document);
}

/** Runs a pipeline over a collection; its first matches, sort and limit are looked up by index. */
export function runPipeline(
  collection: string,
  specs: readonly StageSpec[],
  context: PipelineContext,
): Document[] {
  const [first, ...others] = specs;
  if (first?.name === '$geoNear') {
    const run = compilePipeline(others, context);
    return run(geoNearSource(collection, first.spec, context));
  }
  const { source, rest } = splitSource(specs);
  const run = compilePipeline(rest, context);
  const matches = compileQuery(source.query, context.variables);
  const query = withVariableEqualities(source.query, context.variables);
  return run(context.find(collection, { ...source, query, matches }));
}

interface Source {
  query: Document;
  sort: SortField[];
  skip: number;
  limit: number;
}

function splitSource(specs: readonly StageSpec[]): { source: Source; rest: StageSpec[] } {
  const rest = [...specs];
  const queries: Document[] = [];
  const next = (name: string): unknown => (rest[0]?.name === name ? rest.shift()?.spec : undefined);
  while (rest[0]?.name === '$match') {
    const query = next('$match');
    if (!isDocument(query)) throw requestFailed('the match filter must be an expression in an object');
    queries.push(query);
  }
  const sort = rest[0]?.name === '$sort' ? parseSort(next('$sort')) : [];
  const skip = rest[0]?.name === '$skip' ? needCount('$skip', next('$skip'), 0) : 0;
  const limit = rest[0]?.name === '$limit' ? needCount('$limit', next('$limit'), 1) : Infinity;
  const [only = {}] = queries;
  return { source: { query: queries.length > 1 ? { $and: queries } : only, sort, skip, limit }, rest };
}
