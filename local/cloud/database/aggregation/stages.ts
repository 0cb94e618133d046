import { requestFailed } from '../errors';
import { compileExpression } from '../language/expressions/compile';
import { addPath, dropFields, type FieldTree } from '../language/fields';
import { compileQuery } from '../language/query';
import { parseSort, Sorter } from '../language/sorting';
import { isDocument, typeName } from '../language/values';
import { bucketAutoStage, bucketStage } from './buckets';
import { needCount } from './counts';
import { groupStage, sortByCountStage } from './group';
import { lookupStage } from './lookup';
import { compilePipeline, type PipelineContext, parsePipeline, type Stage } from './pipeline';
import { addFieldsStage, projectStage } from './shape';
import { unwindStage } from './unwind';

type CompileStage = (spec: unknown, context: PipelineContext) => Stage;

const STAGES: ReadonlyMap<string, CompileStage> = new Map<string, CompileStage>([
  ['$match', matchStage],
  ['$project', projectStage],
  ['$addFields', addFieldsStage],
  ['$set', addFieldsStage],
  ['$unset', unsetStage],
  ['$group', groupStage],
  ['$sortByCount', sortByCountStage],
  ['$bucket', bucketStage],
  ['$bucketAuto', bucketAutoStage],
  ['$unwind', unwindStage],
  ['$lookup', lookupStage],
  ['$facet', facetStage],
  ['$sort', sortStage],
  ['$skip', (spec) => (documents) => documents.slice(needCount('$skip', spec, 0))],
  ['$limit', (spec) => (documents) => documents.slice(0, needCount('$limit', spec, 1))],
  ['$count', countStage],
  ['$sample', sampleStage],
  ['$replaceRoot', replaceRootStage],
  ['$replaceWith', (spec, context) => replaceRootStage({ newRoot: spec }, context)],
]);

export function compileStage(name: string, spec: unknown, context: PipelineContext): Stage {
  const compile = STAGES.get(name);
  if (!compile) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`);
  return compile(spec, context);
}

function matchStage(spec: unknown, { variables }: PipelineContext): Stage {
  if (!isDocument(spec)) throw requestFailed('the match filter must be an expression in an object');
  const matches = compileQuery(spec, variables);
  return (documents) => documents.filter(matches);
}

function sortStage(spec: unknown): Stage {
  const fields = parseSort(spec);
  if (fields.length === 0) throw requestFailed('$sort stage must have at least one sort key');
  return (documents) => new Sorter(fields).first(documents, Infinity, (document) => document);
}

function unsetStage(spec: unknown): Stage {
  const tree: FieldTree = new Map();
  for (const field of Array.isArray(spec) ? spec : [spec]) {
    if (typeof field !== 'string') throw requestFailed('$unset needs a field or an array of fields');
    addPath(tree, field);
  }
  return (documents) => documents.map((document) => dropFields(document, tree));
}

function countStage(spec: unknown): Stage {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.')) {
    throw requestFailed('the count field must be a non-empty name without $ and dots');
  }
  return (documents) => (documents.length === 0 ? [] : [{ [spec]: documents.length }]);
}

function sampleStage(spec: unknown): Stage {
  const size = needCount('$sample', isDocument(spec) ? spec.size : undefined, 0);
  return (documents) => {
    const pool = [...documents];
    const drawn = [];
    while (drawn.length < size && pool.length > 0) {
      drawn.push(...pool.splice(Math.floor(Math.random() * pool.length), 1));
    }
    return drawn;
  };
}

function replaceRootStage(spec: unknown, { variables }: PipelineContext): Stage {
  if (!isDocument(spec) || !('newRoot' in spec)) throw requestFailed('$replaceRoot needs newRoot');
  const evaluate = compileExpression(spec.newRoot);
  return (documents) =>
    documents.map((document) => {
      const root = evaluate({ root: document, variables });
      if (isDocument(root)) return root;
      throw requestFailed(
        `'newRoot' expression must evaluate to an object, but resulting value was of type ${typeName(root)}`,
      );
    });
}

function facetStage(spec: unknown, context: PipelineContext): Stage {
  if (!isDocument(spec)) throw requestFailed('$facet needs an object of pipelines');
  const facets = Object.entries(spec).map(([name, stages]) => ({
    name,
    run: compilePipeline(parsePipeline(stages), context),
  }));
  return (documents) => [Object.fromEntries(facets.map(({ name, run }) => [name, run(documents)]))];
}
