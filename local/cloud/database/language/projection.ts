import { requestFailed } from '../errors';
import { addPath, dropFields, type FieldTree, keepFields, withField } from './fields';
import { ownField, toPath } from './paths';
import { compileElement } from './query';
import { type Document, describe, isDocument, isNumber } from './values';

type Change = (kept: Document, original: Document) => Document;

/**
 * Compiles the projection of a read: fields by 1/true or 0/false, `$slice` and `$elemMatch` of arrays.
 * `_id` comes along unless it is excluded.
 */
export function compileProjection(spec: Document): (document: Document) => Document {
  const included: FieldTree = new Map();
  const excluded: FieldTree = new Map();
  const changes: Change[] = [];
  let keepId = true;

  for (const [field, wish] of flatten(spec)) {
    if (field === '_id' && isOff(wish)) keepId = false;
    else if (isOff(wish)) addPath(excluded, field);
    else if (isOn(wish)) addPath(included, field);
    else if (isDocument(wish) && '$slice' in wish) changes.push(slice(field, wish.$slice));
    else if (isDocument(wish) && '$elemMatch' in wish) {
      addPath(included, field);
      changes.push(firstElement(field, wish.$elemMatch));
    } else throw requestFailed(`unsupported projection of ${field}: ${describe(wish)}`);
  }
  if (included.size > 0 && excluded.size > 0) {
    throw requestFailed('a projection cannot include and exclude fields at once');
  }
  const including = included.size > 0;
  if (including && keepId && !included.has('_id')) addPath(included, '_id');
  if (!including && !keepId) addPath(excluded, '_id');
  // A slice beside included fields shows its array as well.
  if (including)
    for (const [field, wish] of flatten(spec))
      if (isSlice(wish) && !included.has(field)) addPath(included, field);

  return (document) => {
    const kept = including ? keepFields(document, included) : dropFields(document, excluded);
    return changes.reduce((result, change) => change(result, document), kept);
  };
}

const isSlice = (wish: unknown) => isDocument(wish) && '$slice' in wish;
const isOn = (wish: unknown) => wish === true || (isNumber(wish) && wish !== 0);
const isOff = (wish: unknown) => wish === false || wish === 0;

/** `{a: {b: 1}}` means `{'a.b': 1}`. */
function flatten(spec: Document, prefix = ''): [field: string, wish: unknown][] {
  return Object.entries(spec).flatMap(([name, wish]): [string, unknown][] => {
    if (name.split('.').includes('$')) throw requestFailed('the positional projection $ is not supported');
    const plain = isDocument(wish) && !Object.keys(wish).some((key) => key.startsWith('$'));
    return plain ? flatten(wish, `${prefix}${name}.`) : [[`${prefix}${name}`, wish]];
  });
}

function slice(field: string, operand: unknown): Change {
  const path = toPath(field);
  const [skip, count] = Array.isArray(operand) ? operand : [undefined, operand];
  const numbers = skip === undefined ? [count] : [skip, count];
  if (!numbers.every((part) => isNumber(part) && Number.isInteger(part)))
    throw requestFailed('$slice needs whole numbers');
  if (skip !== undefined && count <= 0) throw requestFailed('$slice limit must be positive');
  return (kept) => {
    const items = path.reduce<unknown>(ownField, kept);
    return Array.isArray(items) ? withField(kept, path, cut(items, skip, count)) : kept;
  };
}

function cut(items: unknown[], skip: number | undefined, count: number): unknown[] {
  if (skip === undefined) return count < 0 ? items.slice(count) : items.slice(0, count);
  const from = skip < 0 ? Math.max(items.length + skip, 0) : skip;
  return items.slice(from, from + count);
}

function firstElement(field: string, condition: unknown): Change {
  const path = toPath(field);
  const matches = compileElement(condition);
  return (kept, original) => {
    const items = path.reduce<unknown>(ownField, original);
    const found = Array.isArray(items) ? items.find(matches) : undefined;
    return withField(kept, path, found === undefined ? undefined : [found]);
  };
}
