import { z } from 'zod';
import { openid } from '../device';
import { ApiFailure, api, plain } from './define';

const PREFIX = `wx:${openid}:`;
/** All keys together, and one key, in KB. */
const LIMIT_KB = 10 * 1024;
const KEY_LIMIT_KB = 1024;

const keys = (): string[] =>
  Object.keys(window.localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));

const sizeKb = (text: string): number => new Blob([text]).size / 1024;

const currentSizeKb = (): number =>
  Math.ceil(keys().reduce((sum, key) => sum + sizeKb(window.localStorage.getItem(PREFIX + key) ?? ''), 0));

const set = (key: string, data: unknown): void => {
  // WeChat keeps the type; what JSON cannot say is lost there too.
  const text = JSON.stringify({ data });
  const before = sizeKb(window.localStorage.getItem(PREFIX + key) ?? '');
  if (sizeKb(text) > KEY_LIMIT_KB) throw new ApiFailure('entry size limit reached');
  if (currentSizeKb() - before + sizeKb(text) > LIMIT_KB)
    throw new ApiFailure('exceed storage max size 10Mb');
  try {
    window.localStorage.setItem(PREFIX + key, text);
  } catch {
    throw new ApiFailure('exceed storage max size 10Mb');
  }
};

const get = (key: string): { data: unknown } | undefined => {
  const text = window.localStorage.getItem(PREFIX + key);
  return text === null ? undefined : JSON.parse(text);
};

const remove = (key: string): void => window.localStorage.removeItem(PREFIX + key);
const clear = (): void => {
  for (const key of keys()) remove(key);
};
const info = () => ({ keys: keys(), currentSize: currentSizeKb(), limitSize: LIMIT_KB });

/** The synchronous form says `name:fail …` in an Error. */
const sync =
  <A extends unknown[], R>(name: string, run: (...args: A) => R) =>
  (...args: A): R => {
    try {
      return run(...args);
    } catch (error) {
      throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`);
    }
  };

const keyed = z.object({ key: z.string() });

/** Storage on the phone, kept apart for each person. */
export const storageApis = {
  getStorageSync: (key: string): unknown => {
    const found = get(key);
    return found === undefined ? '' : found.data;
  },
  setStorageSync: sync('setStorageSync', set),
  removeStorageSync: sync('removeStorageSync', remove),
  clearStorageSync: sync('clearStorageSync', clear),
  getStorageInfoSync: info,
  getStorage: api('getStorage', keyed, ({ key }) => {
    const found = get(key);
    if (found === undefined) throw new ApiFailure('data not found');
    return found;
  }),
  setStorage: api('setStorage', keyed.extend({ data: z.unknown() }), ({ key, data }) => set(key, data)),
  removeStorage: api('removeStorage', keyed, ({ key }) => remove(key)),
  clearStorage: plain('clearStorage', clear),
  getStorageInfo: plain('getStorageInfo', info),
};
