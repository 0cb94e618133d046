import { compileExpression } from '../language/expressions/compile';
import type { Variables } from '../language/query';
import { type Document, isDocument, isMissing } from '../language/values';

/**
 * Adds what `{$expr: {$eq: ['$field', '$$variable']}}` says as a plain condition, so that a joined
 * pipeline can be looked up by index. The result chooses candidates; the expression still decides.
 */
export function withVariableEqualities(query: Document, variables: Variables): Document {
  if (Object.keys(variables).length === 0) return query;
  const conditions = expressionsOf(query).flatMap((expression) => equalitiesIn(expression, variables));
  return conditions.length > 0 ? { $and: [query, ...conditions] } : query;
}

function expressionsOf(query: Document): unknown[] {
  const parts = Array.isArray(query.$and) ? query.$and.filter(isDocument) : [];
  return [query.$expr, ...parts.flatMap(expressionsOf)].filter((expression) => expression !== undefined);
}

function equalitiesIn(expression: unknown, variables: Variables): Document[] {
  if (!isDocument(expression)) return [];
  if (Array.isArray(expression.$and))
    return expression.$and.flatMap((part: unknown) => equalitiesIn(part, variables));
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return [];
  const field = expression.$eq.find(isFieldPath);
  const variable = expression.$eq.find(isVariable);
  if (field === undefined || variable === undefined) return [];
  const value = compileExpression(variable)({ root: undefined, variables });
  // An array could equal what an array on the way of the path gives together: no single place in an index.
  if (isMissing(value) || Array.isArray(value)) return [];
  return [{ [field.slice(1)]: { $eq: value } }];
}

const isFieldPath = (operand: unknown): operand is string =>
  typeof operand === 'string' && /^\$[^$]/.test(operand);

const isVariable = (operand: unknown): operand is string =>
  typeof operand === 'string' && operand.startsWith('$$') && !/^\$\$(ROOT|CURRENT)\b/.test(operand);
