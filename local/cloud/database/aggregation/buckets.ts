import { requestFailed } from '../errors';
import { compileExpression, type Evaluate } from '../language/expressions/compile';
import { compareValues, type Document, isDocument, sameValue, typeRank } from '../language/values';
import { needCount } from './counts';
import { compileOutputs } from './group';
import type { PipelineContext, Stage } from './pipeline';

const COUNT = { count: { $sum: 1 } };

function parse(name: string, spec: unknown, known: readonly string[]): Document {
  if (!isDocument(spec) || !('groupBy' in spec)) throw requestFailed(`${name} requires 'groupBy'`);
  for (const key of Object.keys(spec)) {
    if (!known.includes(key)) throw requestFailed(`Unrecognized option to ${name}: ${key}`);
  }
  return spec;
}

function summarizer(spec: Document, context: PipelineContext) {
  const output = spec.output ?? COUNT;
  if (!isDocument(output)) throw requestFailed("'output' must be an object");
  return compileOutputs(output, context);
}

const withValues = (documents: readonly Document[], groupBy: Evaluate, { variables }: PipelineContext) =>
  documents.map((document) => ({ document, value: groupBy({ root: document, variables }) ?? null }));

/** `$bucket`: by given boundaries, each bucket from one to below the next. */
export function bucketStage(raw: unknown, context: PipelineContext): Stage {
  const spec = parse('$bucket', raw, ['groupBy', 'boundaries', 'default', 'output']);
  const boundaries = ascending(spec.boundaries);
  const groupBy = compileExpression(spec.groupBy);
  const summarize = summarizer(spec, context);
  return (documents) => {
    const buckets = new Map<number, Document[]>();
    for (const { document, value } of withValues(documents, groupBy, context)) {
      const bucket = boundaries.findIndex((_, at) => within(value, boundaries, at));
      if (bucket < 0 && !('default' in spec)) {
        throw requestFailed('$bucket could not find a matching bucket, and no default was specified');
      }
      const members = buckets.get(bucket) ?? [];
      members.push(document);
      buckets.set(bucket, members);
    }
    const inOrder = [...boundaries.keys(), -1].filter((bucket) => buckets.has(bucket));
    return inOrder.map((bucket) => ({
      _id: bucket < 0 ? spec.default : boundaries[bucket],
      ...summarize(buckets.get(bucket) ?? []),
    }));
  };
}

function within(value: unknown, boundaries: readonly unknown[], at: number): boolean {
  if (at + 1 >= boundaries.length) return false;
  return compareValues(value, boundaries[at]) >= 0 && compareValues(value, boundaries[at + 1]) < 0;
}

function ascending(boundaries: unknown): unknown[] {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw requestFailed("'boundaries' needs at least two values");
  boundaries.forEach((value: unknown, at) => {
    const before: unknown = boundaries[at - 1];
    if (at === 0) return;
    if (typeRank(before) !== typeRank(value) || compareValues(before, value) >= 0) {
      throw requestFailed("'boundaries' must be of one type and ascending");
    }
  });
  return boundaries;
}

/** `$bucketAuto`: so many buckets of about the same size; equal values stay together. */
export function bucketAutoStage(raw: unknown, context: PipelineContext): Stage {
  const spec = parse('$bucketAuto', raw, ['groupBy', 'buckets', 'output']);
  const count = needCount('$bucketAuto', spec.buckets, 1);
  const groupBy = compileExpression(spec.groupBy);
  const summarize = summarizer(spec, context);
  return (documents) => {
    const sorted = withValues(documents, groupBy, context).sort((a, b) => compareValues(a.value, b.value));
    const size = Math.max(1, Math.round(sorted.length / count));
    const buckets: Document[] = [];
    for (let from = 0; from < sorted.length; ) {
      let until = buckets.length === count - 1 ? sorted.length : Math.min(from + size, sorted.length);
      while (until < sorted.length && sameValue(sorted[until]?.value, sorted[until - 1]?.value)) until += 1;
      const members = sorted.slice(from, until);
      const max = (sorted[until] ?? members.at(-1))?.value;
      buckets.push({
        _id: { min: members[0]?.value, max },
        ...summarize(members.map(({ document }) => document)),
      });
      from = until;
    }
    return buckets;
  };
}
