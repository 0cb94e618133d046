import { createHash } from 'node:crypto';

/** 24 characters a–z2–7 of a SHA-256: 120 bits, so that two different causes never meet. */
function digest(text: string): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bytes = createHash('sha256').update(text).digest();
  let out = '';
  for (let i = 0; i < 24; i++) {
    const bit = i * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    out += alphabet[(pair >> (11 - (bit & 7))) & 31];
  }
  return out;
}

/**
 * The `_id` of what a command creates: the same account, action and key always give the same id, so
 * that a repeated command meets its own work instead of doing it again.
 */
export function commandId(openid: string, action: string, idempotencyKey: string): string {
  return digest(`${openid}\n${action}\n${idempotencyKey}`);
}

/** A hash of what was asked, without its key: tells a repetition from another wish under the same key. */
export function inputHash(input: { idempotencyKey: string }): string {
  return digest(canonical({ ...input, idempotencyKey: undefined }));
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}
