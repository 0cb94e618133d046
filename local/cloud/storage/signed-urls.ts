import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

type Use = 'get' | 'put';

/**
 * Addresses that let their holder read or write one file until they expire. Pure ASCII, because the SDK
 * and browsers do not agree on encoding. They end with the cloud's process.
 */
export class SignedUrls {
  readonly #secret = randomBytes(32);
  readonly #cloudUrl: string;
  readonly #now: () => number;

  constructor(cloudUrl: string, now: () => number) {
    this.#cloudUrl = cloudUrl;
    this.#now = now;
  }

  /** An address for one use of one file, good for `lifeMs` from now. */
  sign(use: Use, cloudPath: string, lifeMs: number): string {
    const file = Buffer.from(cloudPath).toString('base64url');
    const expires = String(this.#now() + lifeMs);
    const sign = this.#signature(use, file, expires).toString('hex');
    return `${this.#cloudUrl}/storage/${file}?expires=${expires}&sign=${sign}`;
  }

  /** The path an address stands for, or undefined where it was not signed for this use or has expired. */
  open(use: Use, file: string, query: URLSearchParams): string | undefined {
    const expires = query.get('expires') ?? '';
    const given = Buffer.from(query.get('sign') ?? '', 'hex');
    const expected = this.#signature(use, file, expires);
    const genuine = given.length === expected.length && timingSafeEqual(given, expected);
    if (!genuine || Number(expires) < this.#now()) return undefined;
    return Buffer.from(file, 'base64url').toString();
  }

  #signature(use: Use, file: string, expires: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${use} ${file} ${expires}`).digest();
  }
}
