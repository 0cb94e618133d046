import { requestFailed } from '../errors';
import { isOfType } from './query-operators';
import { type Document, describe, isDocument, isNumber, sameValue } from './values';

type ValueTest = (value: unknown) => boolean;
type Compile = (operand: unknown, siblings: Document) => ValueTest;

/** `$jsonSchema`: JSON Schema (draft 4) with BSON's types; a keyword says nothing about values of other types. */
export function compileJsonSchema(schema: unknown): ValueTest {
  if (!isDocument(schema)) throw requestFailed('$jsonSchema must be an object');
  const tests = Object.entries(schema).map(([keyword, operand]) => {
    const compile = KEYWORDS.get(keyword);
    if (!compile) throw requestFailed(`Unknown $jsonSchema keyword: ${keyword}`);
    return compile(operand, schema);
  });
  return (value) => tests.every((test) => test(value));
}

const always: ValueTest = () => true;

const onNumbers = (
  keyword: string,
  accepts: (value: number, limit: number, siblings: Document) => boolean,
): [string, Compile] => [
  keyword,
  (operand, siblings) => {
    const limit = needNumber(keyword, operand);
    return (value) => !isNumber(value) || accepts(value, limit, siblings);
  },
];

/** A limit on a size that only some values have. */
const onSize = (
  keyword: string,
  sizeOf: (value: unknown) => number | undefined,
  accepts: (size: number, limit: number) => boolean,
): [string, Compile] => [
  keyword,
  (operand) => {
    const limit = needNumber(keyword, operand);
    return (value) => {
      const size = sizeOf(value);
      return size === undefined || accepts(size, limit);
    };
  },
];

const atLeast = (size: number, limit: number) => size >= limit;
const atMost = (size: number, limit: number) => size <= limit;
const textLength = (value: unknown) => (typeof value === 'string' ? [...value].length : undefined);
const itemCount = (value: unknown) => (Array.isArray(value) ? value.length : undefined);
const fieldCount = (value: unknown) => (isDocument(value) ? Object.keys(value).length : undefined);

const KEYWORDS: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ['title', () => always],
  ['description', () => always],
  ['exclusiveMinimum', () => always],
  ['exclusiveMaximum', () => always],
  ['bsonType', hasType],
  ['type', hasType],
  ['enum', (operand) => (value) => needArray('enum', operand).some((item) => sameValue(item, value))],
  onNumbers('minimum', (value, limit, { exclusiveMinimum }) =>
    exclusiveMinimum === true ? value > limit : value >= limit,
  ),
  onNumbers('maximum', (value, limit, { exclusiveMaximum }) =>
    exclusiveMaximum === true ? value < limit : value <= limit,
  ),
  onNumbers('multipleOf', (value, divisor) => value % divisor === 0),
  onSize('minLength', textLength, atLeast),
  onSize('maxLength', textLength, atMost),
  onSize('minItems', itemCount, atLeast),
  onSize('maxItems', itemCount, atMost),
  onSize('minProperties', fieldCount, atLeast),
  onSize('maxProperties', fieldCount, atMost),
  ['pattern', hasPattern],
  ['uniqueItems', (operand) => (value) => operand !== true || !Array.isArray(value) || isUnique(value)],
  ['items', compileItems],
  ['required', hasRequired],
  ['properties', hasProperties],
  ['additionalProperties', hasAdditional],
  ['allOf', (operand) => combined('allOf', operand, (count, all) => count === all)],
  ['anyOf', (operand) => combined('anyOf', operand, (count) => count > 0)],
  ['oneOf', (operand) => combined('oneOf', operand, (count) => count === 1)],
  [
    'not',
    (operand) => {
      const unwanted = compileJsonSchema(operand);
      return (value) => !unwanted(value);
    },
  ],
]);

const JSON_TYPES: Readonly<Record<string, string>> = { boolean: 'bool' };

function hasType(operand: unknown): ValueTest {
  const names = (Array.isArray(operand) ? operand : [operand]).map((name: unknown) => {
    if (typeof name !== 'string') throw requestFailed(`not the name of a type: ${describe(name)}`);
    return JSON_TYPES[name] ?? name;
  });
  return (value) => names.some((name) => isOfType(value, name));
}

function hasPattern(operand: unknown): ValueTest {
  if (typeof operand !== 'string') throw requestFailed("$jsonSchema keyword 'pattern' must be a string");
  const pattern = new RegExp(operand);
  return (value) => typeof value !== 'string' || pattern.test(value);
}

const isUnique = (items: readonly unknown[]) =>
  items.every((item, at) => !items.slice(at + 1).some((other) => sameValue(item, other)));

function compileItems(operand: unknown): ValueTest {
  if (Array.isArray(operand)) {
    const tests = operand.map((schema: unknown) => compileJsonSchema(schema));
    return (value) => !Array.isArray(value) || value.every((item, at) => tests[at]?.(item) ?? true);
  }
  const test = compileJsonSchema(operand);
  return (value) => !Array.isArray(value) || value.every(test);
}

function hasRequired(operand: unknown): ValueTest {
  const names = needArray('required', operand).map(String);
  return (value) => !isDocument(value) || names.every((name) => Object.hasOwn(value, name));
}

function hasProperties(operand: unknown): ValueTest {
  if (!isDocument(operand)) throw requestFailed("$jsonSchema keyword 'properties' must be an object");
  const tests = Object.entries(operand).map(([name, schema]) => ({ name, test: compileJsonSchema(schema) }));
  return (value) =>
    !isDocument(value) || tests.every(({ name, test }) => !Object.hasOwn(value, name) || test(value[name]));
}

function hasAdditional(operand: unknown, { properties }: Document): ValueTest {
  const known = new Set(isDocument(properties) ? Object.keys(properties) : []);
  const test = typeof operand === 'boolean' ? () => operand : compileJsonSchema(operand);
  return (value) =>
    !isDocument(value) || Object.entries(value).every(([name, field]) => known.has(name) || test(field));
}

function combined(
  keyword: string,
  operand: unknown,
  accepts: (count: number, all: number) => boolean,
): ValueTest {
  const tests = needArray(keyword, operand).map((schema) => compileJsonSchema(schema));
  return (value) => accepts(tests.filter((test) => test(value)).length, tests.length);
}

function needArray(keyword: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand) || operand.length === 0)
    throw requestFailed(`$jsonSchema keyword '${keyword}' must be a non-empty array`);
  return operand;
}

function needNumber(keyword: string, operand: unknown): number {
  if (!isNumber(operand)) throw requestFailed(`$jsonSchema keyword '${keyword}' must be a number`);
  return operand;
}
