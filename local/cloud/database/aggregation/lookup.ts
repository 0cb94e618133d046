import { requestFailed } from '../errors';
import { compileExpression } from '../language/expressions/compile';
import { leavesAt, ownField, toPath } from '../language/paths';
import { type Document, describe, isDocument } from '../language/values';
import { compilePipeline, type PipelineContext, parsePipeline, runPipeline, type Stage } from './pipeline';

/** `$lookup`: by equal fields, by a pipeline with variables, or by both. */
export function lookupStage(spec: unknown, context: PipelineContext): Stage {
  if (!isDocument(spec)) throw requestFailed('the $lookup specification must be an object');
  const { from, as, localField, foreignField, let: letVariables = {}, pipeline, ...unknown } = spec;
  for (const key of Object.keys(unknown)) throw requestFailed(`unknown argument to $lookup: ${key}`);
  if (typeof from !== 'string')
    throw requestFailed(`missing 'from' option to $lookup stage: ${describe(spec)}`);
  if (typeof as !== 'string' || as === '') throw requestFailed("must specify 'as' field for a $lookup");
  const byFields = localField !== undefined || foreignField !== undefined;
  if (!byFields && pipeline === undefined)
    throw requestFailed('$lookup requires either pipeline or both localField and foreignField');

  const conditions = byFields ? equalFields(localField, foreignField) : () => undefined;
  const readVariables = compileLet(letVariables, context);
  const stages = pipeline === undefined ? [] : parsePipeline(pipeline);
  // Now, so that a mistake in the pipeline shows even where there is nothing to join.
  compilePipeline(stages, context);

  return (documents) =>
    documents.map((document) => {
      const condition = conditions(document);
      const first = condition ? [{ name: '$match', spec: condition }] : [];
      const joined = runPipeline(from, [...first, ...stages], {
        ...context,
        variables: readVariables(document),
      });
      return { ...document, [as]: joined };
    });
}

/** The condition on foreign documents that a local one makes; missing equals null. */
function equalFields(localField: unknown, foreignField: unknown): (document: Document) => Document {
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw requestFailed('$lookup needs both localField and foreignField');
  }
  const path = toPath(localField);
  return (document) => {
    const value = path.reduce<unknown>(ownField, document);
    if (Array.isArray(value) && value.length === 0) return { [foreignField]: { $in: [] } };
    const leaves = leavesAt(document, path).map((leaf) => leaf ?? null);
    const [only] = leaves;
    return { [foreignField]: leaves.length === 1 ? { $eq: only } : { $in: leaves } };
  };
}

function compileLet(letVariables: unknown, context: PipelineContext): (document: Document) => Document {
  if (!isDocument(letVariables)) throw requestFailed("the 'let' of $lookup must be an object");
  const variables = Object.entries(letVariables).map(([name, expression]) => ({
    name,
    evaluate: compileExpression(expression),
  }));
  return (document) => ({
    ...context.variables,
    ...Object.fromEntries(
      variables.map(({ name, evaluate }) => [
        name,
        evaluate({ root: document, variables: context.variables }),
      ]),
    ),
  });
}
