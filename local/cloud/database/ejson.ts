import { Binary, ObjectId } from 'bson';
import { invalidParam } from './errors';
import { isDocument } from './language/values';
import { serverDate } from './server-dates';

/** Deeper than this no document of the cloud may nest. */
const MAX_DEPTH = 100;

/**
 * Reads one EJSON text of the protocol or of the file.
 * @param now the instant of the request (epoch ms) that server dates are counted from
 */
export function decode(text: string, now: number): unknown {
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    throw invalidParam('not a valid EJSON text');
  }
  return revive(tree, now, 0);
}

/** Replaces EJSON wrappers by values, inside the freshly parsed tree. */
function revive(node: unknown, now: number, depth: number): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (depth > MAX_DEPTH) throw invalidParam(`nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(node)) {
    for (let at = 0; at < node.length; at += 1) node[at] = revive(node[at], now, depth + 1);
    return node;
  }
  if (!isDocument(node)) return node;
  const names = Object.keys(node);
  const [first] = names;
  if (names.length === 1 && first?.startsWith('$')) {
    const unwrap = WRAPPERS.get(first);
    if (unwrap) return unwrap(node[first], now);
  }
  for (const name of names) {
    if (name === '__proto__') throw invalidParam('a field cannot be named __proto__');
    const child = node[name];
    if (typeof child === 'object' && child !== null) node[name] = revive(child, now, depth + 1);
  }
  return node;
}

type Unwrap = (inner: unknown, now: number) => unknown;

const WRAPPERS: ReadonlyMap<string, Unwrap> = new Map<string, Unwrap>([
  ['$numberInt', toNumber],
  ['$numberLong', toLong],
  ['$numberDouble', toNumber],
  ['$date', toDate],
  ['$oid', toObjectId],
  ['$regularExpression', toRegExp],
  ['$binary', toBinary],
  ['$tcb_server_date', serverDate],
  ...[
    '$numberDecimal',
    '$timestamp',
    '$minKey',
    '$maxKey',
    '$symbol',
    '$code',
    '$undefined',
    '$dbPointer',
  ].map((name): [string, Unwrap] => [
    name,
    () => {
      throw invalidParam(`${name} values are not supported`);
    },
  ]),
]);

function toNumber(inner: unknown): number {
  if (typeof inner !== 'string' || inner.trim() === '')
    throw invalidParam('a number in EJSON must be a string');
  const value = Number(inner);
  if (Number.isNaN(value) && inner !== 'NaN') throw invalidParam(`not a number: ${inner}`);
  return value;
}

/** Longs beyond 2^53 are kept only where a number of JavaScript holds them exactly. */
function toLong(inner: unknown): number {
  const value = toNumber(inner);
  const exact =
    Number.isSafeInteger(value) || (Number.isInteger(value) && BigInt(value).toString() === inner);
  if (!exact) throw invalidParam(`not a whole number that can be kept exactly: ${String(inner)}`);
  return value;
}

function toDate(inner: unknown): Date {
  const instant = isDocument(inner) ? toLong(inner.$numberLong) : inner;
  if (typeof instant !== 'number' && typeof instant !== 'string') throw invalidParam('not a date');
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw invalidParam(`not a date: ${instant}`);
  return date;
}

function toObjectId(inner: unknown): ObjectId {
  if (typeof inner !== 'string' || !/^[0-9a-fA-F]{24}$/.test(inner)) throw invalidParam('not an ObjectId');
  return new ObjectId(inner);
}

function toRegExp(inner: unknown): RegExp {
  if (!isDocument(inner) || typeof inner.pattern !== 'string') throw invalidParam('not a regular expression');
  return makeRegExp(inner.pattern, inner.options ?? '');
}

/** A regular expression with the options that the cloud and JavaScript share. */
export function makeRegExp(pattern: string, options: unknown): RegExp {
  if (typeof options !== 'string' || !/^[imsu]*$/.test(options)) {
    throw invalidParam(`unsupported options of a regular expression: ${String(options)}`);
  }
  try {
    return new RegExp(pattern, [...new Set(options)].join(''));
  } catch {
    throw invalidParam(`not a valid regular expression: ${pattern}`);
  }
}

function toBinary(inner: unknown): Binary {
  if (!isDocument(inner) || typeof inner.base64 !== 'string' || typeof inner.subType !== 'string') {
    throw invalidParam('not a binary value');
  }
  return new Binary(Buffer.from(inner.base64, 'base64'), Number.parseInt(inner.subType, 16));
}

/** The text of a document for the file: `decode` gives the same value back. */
export const encodeForFile = (value: unknown): string =>
  JSON.stringify(wrap(value, (id) => ({ $oid: id.toHexString() })));

/** The text of a document for a reply; the cloud shows an ObjectId as plain hex. */
export const encodeForReply = (value: unknown): string =>
  JSON.stringify(wrap(value, (id) => id.toHexString()));

/** Puts wrappers where JSON has no word of its own; whatever needs none is passed on uncopied. */
function wrap(value: unknown, wrapId: (id: ObjectId) => unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $numberDouble: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return wrapArray(value, wrapId);
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (value instanceof ObjectId) return wrapId(value);
  if (value instanceof Binary) {
    return {
      $binary: { base64: value.toString('base64'), subType: value.sub_type.toString(16).padStart(2, '0') },
    };
  }
  return isDocument(value) ? wrapDocument(value, wrapId) : value;
}

function wrapArray(items: unknown[], wrapId: (id: ObjectId) => unknown): unknown[] {
  let copy: unknown[] | undefined;
  for (let at = 0; at < items.length; at += 1) {
    const wrapped = wrap(items[at], wrapId);
    if (wrapped === items[at]) continue;
    copy ??= items.slice();
    copy[at] = wrapped;
  }
  return copy ?? items;
}

function wrapDocument(
  document: Record<string, unknown>,
  wrapId: (id: ObjectId) => unknown,
): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(document)) {
    const wrapped = wrap(document[name], wrapId);
    if (wrapped === document[name]) continue;
    copy ??= { ...document };
    copy[name] = wrapped;
  }
  return copy ?? document;
}
