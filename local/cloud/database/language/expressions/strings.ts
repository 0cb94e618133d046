import { makeRegExp } from '../../ejson';
import { requestFailed } from '../../errors';
import { compareStrings, isMissing } from '../values';
import type { Evaluate } from './compile';
import { needString, needWhole, operator, parts } from './define';
import type { CompileOperator, OperatorTable } from './operators';
import { asText } from './types';

const MANY = Number.POSITIVE_INFINITY;

export const STRINGS: OperatorTable = {
  $concat: operator('$concat', [0, MANY], (...texts) =>
    texts.some(isMissing) ? null : texts.map((text) => needString('$concat', text)).join(''),
  ),
  $split: operator('$split', [2, 2], (text, separator) => {
    if (isMissing(text) || isMissing(separator)) return null;
    if (separator === '') throw requestFailed('$split requires a non-empty separator');
    return needString('$split', text).split(needString('$split', separator));
  }),
  $strLenBytes: operator('$strLenBytes', [1, 1], (text) =>
    Buffer.byteLength(needString('$strLenBytes', text)),
  ),
  $strLenCP: operator('$strLenCP', [1, 1], (text) => [...needString('$strLenCP', text)].length),
  $strcasecmp: operator('$strcasecmp', [2, 2], (left, right) =>
    Math.sign(compareStrings(asText(left).toUpperCase(), asText(right).toUpperCase())),
  ),
  $toLower: operator('$toLower', [1, 1], (text) => asText(text).toLowerCase()),
  $toUpper: operator('$toUpper', [1, 1], (text) => asText(text).toUpperCase()),
  $substr: operator('$substr', [3, 3], substringOfBytes),
  $substrBytes: operator('$substrBytes', [3, 3], substringOfBytes),
  $substrCP: operator('$substrCP', [3, 3], (text, start, length) =>
    cut([...asText(text)], start, length).join(''),
  ),
  $indexOfBytes: operator('$indexOfBytes', [2, 4], (text, wanted, start, end) => {
    if (isMissing(text)) return null;
    const bytes = Buffer.from(needString('$indexOfBytes', text));
    const found = bytes
      .subarray(0, bound('$indexOfBytes', end, bytes.length))
      .indexOf(Buffer.from(needString('$indexOfBytes', wanted)), bound('$indexOfBytes', start, 0));
    return found;
  }),
  $indexOfCP: operator('$indexOfCP', [2, 4], (text, wanted, start, end) => {
    if (isMissing(text)) return null;
    const points = [...needString('$indexOfCP', text)];
    const from = bound('$indexOfCP', start, 0);
    const searched = points.slice(from, bound('$indexOfCP', end, points.length)).join('');
    const at = searched.indexOf(needString('$indexOfCP', wanted));
    return at < 0 ? -1 : from + [...searched.slice(0, at)].length;
  }),
  $trim: trimmer('$trim', true, true),
  $ltrim: trimmer('$ltrim', true, false),
  $rtrim: trimmer('$rtrim', false, true),
  $replaceOne: replacer('$replaceOne', (text, find, replacement) => text.replace(find, () => replacement)),
  $replaceAll: replacer('$replaceAll', (text, find, replacement) => text.replaceAll(find, () => replacement)),
  $regexMatch: regexOperator('$regexMatch', (text, pattern) => text.search(pattern) >= 0, false),
  $regexFind: regexOperator('$regexFind', (text, pattern) => findings(text, pattern)[0] ?? null, null),
  $regexFindAll: regexOperator('$regexFindAll', findings, []),
};

/** A negative start gives nothing, a negative length the rest. */
function cut<T>(units: T[], start: unknown, length: unknown): T[] {
  const from = needWhole('a substring', start);
  const count = needWhole('a substring', length);
  if (from < 0) return [];
  return count < 0 ? units.slice(from) : units.slice(from, from + count);
}

function substringOfBytes(text: unknown, start: unknown, length: unknown): string {
  const bytes = cut([...Buffer.from(asText(text))], start, length);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    throw requestFailed('$substrBytes: the range cuts a UTF-8 character apart');
  }
}

function bound(name: string, value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise;
  const index = needWhole(name, value);
  if (index < 0) throw requestFailed(`${name} needs an index of at least 0`);
  return index;
}

function trimmer(name: string, atStart: boolean, atEnd: boolean): CompileOperator {
  return (operand): Evaluate => {
    const { input, chars } = parts(name, operand, ['input'], ['chars']);
    return (scope) => {
      const text = input?.(scope);
      if (isMissing(text)) return null;
      const unwanted = chars ? new Set(needString(name, chars(scope))) : undefined;
      const isUnwanted = (char: string | undefined) =>
        char !== undefined && (unwanted ? unwanted.has(char) : /[\s\0]/.test(char));
      const points = [...needString(name, text)];
      while (atStart && isUnwanted(points[0])) points.shift();
      while (atEnd && isUnwanted(points.at(-1))) points.pop();
      return points.join('');
    };
  };
}

function replacer(
  name: string,
  replace: (text: string, find: string, replacement: string) => string,
): CompileOperator {
  return (operand): Evaluate => {
    const { input, find, replacement } = parts(name, operand, ['input', 'find', 'replacement']);
    return (scope) => {
      const values = [input, find, replacement].map((part) => part?.(scope));
      if (values.some(isMissing)) return null;
      const [text = '', wanted = '', instead = ''] = values.map((value) => needString(name, value));
      return replace(text, wanted, instead);
    };
  };
}

function regexOperator(
  name: string,
  search: (text: string, pattern: RegExp) => unknown,
  whenMissing: unknown,
): CompileOperator {
  return (operand): Evaluate => {
    const { input, regex, options } = parts(name, operand, ['input', 'regex'], ['options']);
    return (scope) => {
      const text = input?.(scope);
      const pattern = regex?.(scope);
      if (isMissing(text) || isMissing(pattern)) return whenMissing;
      const source = pattern instanceof RegExp ? pattern.source : needString(name, pattern);
      const flags = options?.(scope) ?? (pattern instanceof RegExp ? pattern.flags : '');
      return search(needString(name, text), makeRegExp(source, flags));
    };
  };
}

/** Every match with its place in code points. */
function findings(
  text: string,
  pattern: RegExp,
): { match: string; idx: number; captures: (string | null)[] }[] {
  const global = new RegExp(pattern.source, `${pattern.flags}g`);
  return [...text.matchAll(global)].map((found) => ({
    match: found[0],
    idx: [...text.slice(0, found.index)].length,
    captures: found.slice(1).map((capture: string | undefined) => capture ?? null),
  }));
}
