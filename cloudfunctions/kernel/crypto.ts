import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';

/**
 * Fields that hold people: AES-256-GCM, `v1.` + base64url(nonce 12, tag 16, text). The key comes from
 * KANGBAN_DATA_KEY (32 bytes, base64); the version in front lets a later key live beside this one.
 */
const VERSION = 'v1';

let keys: { seal: Buffer; index: Buffer } | undefined;

function dataKeys(): { seal: Buffer; index: Buffer } {
  if (keys) return keys;
  keys = keysFrom(Buffer.from(process.env.KANGBAN_DATA_KEY ?? '', 'base64'));
  return keys;
}

function keysFrom(master: Buffer): { seal: Buffer; index: Buffer } {
  if (master.length !== 32) throw new Error('KANGBAN_DATA_KEY must be 32 bytes in base64');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
  return { seal: derive('kangban field'), index: derive('kangban index') };
}

/** Encrypts one field. */
export function seal(text: string, key: Buffer = dataKeys().seal): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Decrypts one field; throws where it was changed or the key is another. */
export function unseal(sealed: string): string {
  const [version, data] = sealed.split('.');
  if (version !== VERSION || data === undefined) throw new Error('sealed field of an unknown version');
  const bytes = Buffer.from(data, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', dataKeys().seal, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

/** A keyed hash by which a phone or ID number can be found without being readable. */
export function blindIndex(value: string): string {
  return createHmac('sha256', dataKeys().index).update(value).digest('base64url');
}

/** `seal` for one given master key: for those who prepare data outside a function. */
export function sealerFor(masterKey: Buffer): (text: string) => string {
  const { seal: key } = keysFrom(masterKey);
  return (text) => seal(text, key);
}

/** A sealed field as a document holds it; reading it gives the plain text. */
export const sealedText = z.string().transform(unseal);
