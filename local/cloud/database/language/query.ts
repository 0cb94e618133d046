import { requestFailed } from '../errors';
import { compileExpression, isTruthy } from './expressions/compile';
import { compileJsonSchema } from './json-schema';
import { someAt, toPath } from './paths';
import { isOperatorName, OPERATORS, regularExpression } from './query-operators';
import { type Document, describe, isDocument, sameValue } from './values';

/** Whether a document (or an element of an array) matches. */
export type Test = (document: unknown) => boolean;

/** Variables of an enclosing `$lookup`, for `$expr`. */
export type Variables = Readonly<Record<string, unknown>>;

/** Compiles a query once; unknown operators and wrong operands fail here, even where no document is. */
export function compileQuery(query: Document, variables: Variables = {}): Test {
  const tests = Object.entries(query).map(([name, condition]) =>
    name.startsWith('$')
      ? compileTopLevel(name, condition, variables)
      : compileField(name, condition, variables),
  );
  return all(tests);
}

const all = (tests: readonly Test[]): Test => {
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (document) => tests.every((test) => test(document));
};

function compileTopLevel(name: string, condition: unknown, variables: Variables): Test {
  switch (name) {
    case '$and':
      return all(compileBranches(name, condition, variables));
    case '$or': {
      const branches = compileBranches(name, condition, variables);
      return (document) => branches.some((test) => test(document));
    }
    case '$nor': {
      const branches = compileBranches(name, condition, variables);
      return (document) => !branches.some((test) => test(document));
    }
    case '$expr': {
      const evaluate = compileExpression(condition);
      return (document) => isTruthy(evaluate({ root: document, variables }));
    }
    case '$jsonSchema':
      return compileJsonSchema(condition);
    default:
      throw requestFailed(`unknown top level operator: ${name}`);
  }
}

function compileBranches(name: string, condition: unknown, variables: Variables): Test[] {
  if (!Array.isArray(condition) || condition.length === 0)
    throw requestFailed(`${name} must be a nonempty array`);
  return condition.map((branch: unknown) => {
    if (!isDocument(branch)) throw requestFailed(`${name} entries need to be full objects`);
    return compileQuery(branch, variables);
  });
}

/** Whether a condition consists of operators; a mixture with plain fields is refused. */
export function isOperatorDocument(condition: unknown): condition is Document {
  if (!isDocument(condition)) return false;
  const names = Object.keys(condition);
  const operators = names.filter(isOperatorName).length;
  if (operators > 0 && operators < names.length) {
    throw requestFailed(`operators and fields cannot be mixed: ${describe(condition)}`);
  }
  return operators > 0;
}

function compileField(dotted: string, condition: unknown, variables: Variables): Test {
  const path = toPath(dotted);
  const at =
    (leafTest: Test): Test =>
    (document) =>
      someAt(document, path, leafTest);
  if (!isOperatorDocument(condition)) return at(overElements(literalTest(condition)));
  const tests = Object.entries(condition).map(([name, operand]): Test => {
    if (name === '$not') {
      const inner = compileField(dotted, notOperand(operand), variables);
      return (document) => !inner(document);
    }
    if (name === '$elemMatch') return at(elementTest(operand, variables));
    const { test, scope, negated } = compileOperator(name, operand, condition, variables);
    const leaf = at(scope === 'whole' ? test : overElements(test));
    return negated ? (document) => !leaf(document) : leaf;
  });
  return all(tests);
}

/** A test of the value itself, or of any element where the value is an array. */
const overElements =
  (test: Test): Test =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

/** A literal means equality, a regular expression also a search. */
function literalTest(literal: unknown): Test {
  if (literal instanceof RegExp) return regularExpression(literal);
  return (value) => sameValue(value, literal);
}

function compileOperator(name: string, operand: unknown, siblings: Document, variables: Variables) {
  if (name === '$all') return { test: allTest(operand, variables), scope: 'whole', negated: false };
  // Not "some value is missing": an array on the way may lead to no value at all.
  if (name === '$exists') return { test: isPresent, scope: 'whole', negated: !operand };
  const operator = OPERATORS.get(name);
  if (!operator) throw requestFailed(`unknown operator: ${name}`);
  return { ...operator, test: operator.compile(operand, siblings) };
}

const isPresent: Test = (value) => value !== undefined;

function notOperand(operand: unknown): unknown {
  if (operand instanceof RegExp || isOperatorDocument(operand)) return operand;
  throw requestFailed('$not needs a regex or a document of operators');
}

/** `$all`: every operand is found as the value or one of its elements. */
function allTest(operand: unknown, variables: Variables): Test {
  if (!Array.isArray(operand)) throw requestFailed('$all needs an array');
  const tests = operand.map((item: unknown): Test => {
    if (isDocument(item) && '$elemMatch' in item) return elementTest(item.$elemMatch, variables);
    if (isDocument(item) && Object.keys(item).some(isOperatorName))
      throw requestFailed('no $ expressions in $all');
    return overElements(literalTest(item));
  });
  return (value) => tests.length > 0 && tests.every((test) => test(value));
}

/** `$elemMatch`: one element of an array matches all conditions. */
function elementTest(operand: unknown, variables: Variables): Test {
  const matches = compileElement(operand, variables);
  return (value) => Array.isArray(value) && value.some(matches);
}

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

/** The condition of `$elemMatch` and `$pull`: operators speak of the element itself, fields of a document in it. */
export function compileElement(condition: unknown, variables: Variables = {}): Test {
  if (!isDocument(condition)) throw requestFailed('$elemMatch needs an Object');
  const [first] = Object.keys(condition);
  if (!first || !isOperatorName(first) || LOGICAL.has(first)) {
    const matches = compileQuery(condition, variables);
    return (element) => isDocument(element) && matches(element);
  }
  isOperatorDocument(condition);
  return all(
    Object.entries(condition).map(([name, operand]): Test => {
      if (name === '$not') {
        if (operand instanceof RegExp) return (element) => !regularExpression(operand)(element);
        const inner = compileElement(notOperand(operand), variables);
        return (element) => !inner(element);
      }
      if (name === '$elemMatch') return elementTest(operand, variables);
      const { test, negated } = compileOperator(name, operand, condition, variables);
      return negated ? (element) => !test(element) : test;
    }),
  );
}
