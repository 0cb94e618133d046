import { device } from './device';

const TEMPORARY = 'http://tmp/';
const STORED = 'wxfile://usr/';

/** Files of the phone that a mini-program may read by path: chosen pictures and what it wrote itself. */
const files = new Map<string, Blob>();
let lastNumber = 0;

export const userDataPath = STORED.slice(0, -1);

/** Keeps a file under a new temporary path, as WeChat does with chosen pictures. */
export const addTemporaryFile = (blob: Blob, name = ''): string => {
  const ending = /\.\w+$/.exec(name)?.[0] ?? `.${blob.type.split('/')[1] ?? 'bin'}`;
  const path = `${TEMPORARY}${(lastNumber += 1)}${ending}`;
  files.set(path, blob);
  return path;
};

export const writeFile = (path: string, blob: Blob): void => {
  files.set(path, blob);
};

export const deleteFile = (path: string): boolean => files.delete(path);

export const fileNames = (): string[] => [...files.keys()];

/** @returns the file, or undefined when there is none at the path */
export const fileAt = (path: string): Blob | undefined => files.get(path);

/** @throws when the file is neither on the phone nor part of the mini-program */
export const readFile = async (path: string): Promise<Blob> => {
  const kept = files.get(path);
  if (kept !== undefined) return kept;
  const response = await fetch(await resolveSource(path));
  if (!response.ok) throw new Error(`no such file or directory, open '${path}'`);
  return response.blob();
};

const objectUrls = new WeakMap<Blob, string>();

const objectUrl = (blob: Blob): string => {
  const url = objectUrls.get(blob) ?? URL.createObjectURL(blob);
  objectUrls.set(blob, url);
  return url;
};

/** Turns `cloud://` file ids into addresses; the cloud's API sets it. */
let cloudAddress = async (fileId: string): Promise<string> => fileId;

export const setCloudAddress = (resolve: (fileId: string) => Promise<string>): void => {
  cloudAddress = resolve;
};

let currentRoute = (): string => '';

/** Relative paths are seen from the page on top. */
export const setCurrentRoute = (route: () => string): void => {
  currentRoute = route;
};

/** The browser's address of anything a page may name as a picture or file. */
export const resolveSource = async (source: string): Promise<string> => {
  const kept = files.get(source);
  if (kept !== undefined) return objectUrl(kept);
  if (source.startsWith('cloud://')) return cloudAddress(source);
  if (source.startsWith('//')) return `https:${source}`;
  if (/^(?:https?|data|blob):/.test(source)) {
    if (!device.settings.online && source.startsWith('http')) throw new Error('network is off');
    return source;
  }
  return new URL(
    source,
    `${window.location.origin}/app/${currentRoute()}`.replace(/([^/]*)$/, ''),
  ).pathname.replace(/^(?!\/app\/)/, '/app');
};
