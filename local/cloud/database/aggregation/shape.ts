import { requestFailed } from '../errors';
import { compileExpression, type Evaluate } from '../language/expressions/compile';
import { addPath, dropFields, type FieldTree, keepFields, withField } from '../language/fields';
import { type Path, toPath } from '../language/paths';
import { type Document, isDocument, isNumber } from '../language/values';
import type { PipelineContext, Stage } from './pipeline';

interface Computed {
  path: Path;
  evaluate: Evaluate;
}

/** `{a: {b: x}}` means `{'a.b': x}`, unless the inner object is an expression or empty. */
function flatten(spec: unknown, prefix = ''): [field: string, wish: unknown][] {
  if (!isDocument(spec)) throw requestFailed('the stage needs an object');
  return Object.entries(spec).flatMap(([name, wish]): [string, unknown][] => {
    const nested =
      isDocument(wish) &&
      Object.keys(wish).length > 0 &&
      !Object.keys(wish).some((key) => key.startsWith('$'));
    if (name.startsWith('$')) throw requestFailed(`a field name cannot begin with $: ${name}`);
    return nested ? flatten(wish, `${prefix}${name}.`) : [[`${prefix}${name}`, wish]];
  });
}

const compute = (
  base: Document,
  original: Document,
  computed: readonly Computed[],
  { variables }: PipelineContext,
) =>
  computed.reduce(
    (result, { path, evaluate }) => withField(result, path, evaluate({ root: original, variables })),
    base,
  );

/** `$addFields`: everything stays, fields are computed from the document as it came in. */
export function addFieldsStage(spec: unknown, context: PipelineContext): Stage {
  const computed = flatten(spec).map(([field, wish]) => ({
    path: toPath(field),
    evaluate: compileExpression(wish),
  }));
  return (documents) => documents.map((document) => compute(document, document, computed, context));
}

/** `$project`: fields to keep or to leave out, and computed ones. */
export function projectStage(spec: unknown, context: PipelineContext): Stage {
  const kept: FieldTree = new Map();
  const dropped: FieldTree = new Map();
  const computed: Computed[] = [];
  let keepId = true;
  for (const [field, wish] of flatten(spec)) {
    const off = wish === false || wish === 0;
    if (field === '_id' && off) keepId = false;
    else if (off) addPath(dropped, field);
    else if (wish === true || isNumber(wish)) addPath(kept, field);
    else computed.push({ path: toPath(field), evaluate: compileExpression(wish) });
  }
  const choosing = kept.size > 0 || computed.length > 0;
  if (choosing && dropped.size > 0)
    throw requestFailed('Invalid $project: cannot keep and leave out fields at once');
  if (!choosing && dropped.size === 0 && keepId)
    throw requestFailed('Invalid $project: it needs at least one field');
  if (!choosing) {
    if (!keepId) addPath(dropped, '_id');
    return (documents) => documents.map((document) => dropFields(document, dropped));
  }
  const computesId = computed.some(({ path }) => path[0] === '_id');
  if (keepId && !kept.has('_id') && !computesId) addPath(kept, '_id');
  return (documents) =>
    documents.map((document) => compute(keepFields(document, kept), document, computed, context));
}
