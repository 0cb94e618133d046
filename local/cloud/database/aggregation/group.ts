import { encodeForFile } from '../ejson';
import { requestFailed } from '../errors';
import { ACCUMULATORS, type Accumulate } from '../language/expressions/accumulators';
import { compileExpression, type Evaluate } from '../language/expressions/compile';
import { type Document, isDocument } from '../language/values';
import type { PipelineContext, Stage } from './pipeline';

interface Output {
  field: string;
  evaluate: Evaluate;
  fold: Accumulate;
}

/** Compiles `{total: {$sum: '$x'}, ...}` and gives the fields of a group's document. */
export function compileOutputs(
  spec: Document,
  { variables }: PipelineContext,
): (group: readonly Document[]) => Document {
  const outputs = Object.entries(spec).map(([field, wish]): Output => {
    if (field.includes('.')) throw requestFailed(`The field name '${field}' cannot contain '.'`);
    const [entry, ...others] = isDocument(wish) ? Object.entries(wish) : [];
    if (!entry || others.length > 0)
      throw requestFailed(`The field '${field}' must be an accumulator object`);
    const [name, operand] = entry;
    const fold = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
    if (!fold) throw requestFailed(`unknown group operator '${name}'`);
    return { field, evaluate: compileExpression(operand), fold };
  });
  return (group) =>
    Object.fromEntries(
      outputs.map(({ field, evaluate, fold }) => [
        field,
        fold(group.map((document) => evaluate({ root: document, variables }))),
      ]),
    );
}

/** Documents by the value of an expression, in the order in which the values first appear. */
export function groupBy(
  documents: readonly Document[],
  evaluate: Evaluate,
  { variables }: PipelineContext,
): { value: unknown; members: Document[] }[] {
  const groups = new Map<unknown, { value: unknown; members: Document[] }>();
  for (const document of documents) {
    const value = evaluate({ root: document, variables }) ?? null;
    // Texts and numbers are keys themselves; a text that looks like EJSON is told apart by its quotes.
    const key =
      typeof value === 'object' ? encodeForFile(value) : typeof value === 'string' ? `"${value}` : value;
    const group = groups.get(key);
    if (group) group.members.push(document);
    else groups.set(key, { value, members: [document] });
  }
  return [...groups.values()];
}

export function groupStage(spec: unknown, context: PipelineContext): Stage {
  if (!isDocument(spec) || !('_id' in spec)) throw requestFailed('a group specification must include an _id');
  const { _id, ...outputs } = spec;
  const identify = compileExpression(_id);
  const summarize = compileOutputs(outputs, context);
  return (documents) =>
    groupBy(documents, identify, context).map(({ value, members }) => ({
      _id: value,
      ...summarize(members),
    }));
}

/** Groups by an expression and puts the largest group first. */
export function sortByCountStage(spec: unknown, context: PipelineContext): Stage {
  const identify = compileExpression(spec);
  return (documents) =>
    groupBy(documents, identify, context)
      .map(({ value, members }) => ({ _id: value, count: members.length }))
      .sort((a, b) => b.count - a.count);
}
