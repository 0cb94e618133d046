import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A text that must turn up nowhere, and where it was planted. */
export interface Canary {
  /** `admissions/submitApplication person.phone` */
  planted: string;
  text: string;
}

/** Wherever a canary can be read, in any file below a folder: the file, and where it was planted. */
export function leaksInFolder(folder: string, canaries: readonly Canary[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  return files.flatMap((file) => {
    const content = readFileSync(path.join(file.parentPath, file.name));
    return leaksIn(content, canaries).map((planted) => `${file.name}: ${planted}`);
  });
}

/** Which canaries can be read in this, plainly or in one of the ways in which programs write text. */
export function leaksIn(content: Buffer | string, canaries: readonly Canary[]): string[] {
  const bytes = Buffer.from(content);
  return canaries
    .filter(({ text }) => writings(text).some((writing) => bytes.includes(writing)))
    .map(({ planted }) => planted);
}

/** As it is, in JSON's escapes, in an address, as UTF-16, in hex and in base64 wherever it may begin. */
function writings(text: string): Buffer[] {
  const escaped = [...text].map((c) => (c > '\x7f' ? `\\u${hex(c.charCodeAt(0), 4)}` : c)).join('');
  const bytes = Buffer.from(text);
  return [
    bytes,
    Buffer.from(escaped),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...[0, 1, 2].flatMap((begin) => base64From(bytes, begin)),
  ];
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

/** What is the same in base64 whatever stands around it, where it begins so many bytes after a full group. */
function base64From(bytes: Buffer, begin: number): Buffer[] {
  const shifted = Buffer.concat([Buffer.alloc(begin), bytes]);
  const whole = shifted.subarray(begin === 0 ? 0 : 3, Math.floor(shifted.length / 3) * 3);
  const encoded = [whole.toString('base64'), whole.toString('base64url')];
  return encoded.map((text) => Buffer.from(text));
}
