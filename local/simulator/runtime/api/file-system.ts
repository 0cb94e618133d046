import { z } from 'zod';
import { deleteFile, fileAt, fileNames, readFile, userDataPath, writeFile } from '../files';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api } from './define';

type Content = string | ArrayBuffer;

const content = z.union([z.string(), z.instanceof(ArrayBuffer)]);

const toBlob = (data: Content, encoding: string | undefined): Blob => {
  if (typeof data !== 'string') return new Blob([data]);
  if (encoding !== 'base64') return new Blob([data]);
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]);
};

const fromBytes = (bytes: ArrayBuffer, encoding: string | undefined): Content => {
  if (encoding === undefined) return bytes;
  if (encoding === 'base64') return btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return new TextDecoder(encoding === 'utf8' ? 'utf-8' : encoding).decode(bytes);
};

const missing = (path: string) => new ApiFailure(`no such file or directory, open '${path}'`);

/** The part of the file system manager that works on this phone; files live as long as the page. */
const manager = {
  readFile: api(
    'readFile',
    z.object({ filePath: z.string(), encoding: z.string().optional() }),
    async ({ filePath, encoding }) => ({
      data: fromBytes(await (await readFile(filePath)).arrayBuffer(), encoding),
    }),
  ),
  writeFile: api(
    'writeFile',
    z.object({ filePath: z.string(), data: content, encoding: z.string().optional() }),
    ({ filePath, data, encoding }) => {
      if (!filePath.startsWith(userDataPath)) throw new ApiFailure(`permission denied, open ${filePath}`);
      writeFile(filePath, toBlob(data, encoding));
    },
  ),
  writeFileSync: (filePath: string, data: Content, encoding?: string) =>
    writeFile(filePath, toBlob(data, encoding)),
  saveFile: api(
    'saveFile',
    z.object({ tempFilePath: z.string(), filePath: z.string().optional() }),
    async ({ tempFilePath, filePath }) => {
      const savedFilePath = filePath ?? `${userDataPath}/${tempFilePath.split('/').at(-1)}`;
      writeFile(savedFilePath, await readFile(tempFilePath));
      return { savedFilePath };
    },
  ),
  copyFile: api(
    'copyFile',
    z.object({ srcPath: z.string(), destPath: z.string() }),
    async ({ srcPath, destPath }) => writeFile(destPath, await readFile(srcPath)),
  ),
  unlink: api('unlink', z.object({ filePath: z.string() }), ({ filePath }) => {
    if (!deleteFile(filePath)) throw missing(filePath);
  }),
  access: api('access', z.object({ path: z.string() }), ({ path }) => {
    if (fileAt(path) === undefined) throw missing(path);
  }),
  accessSync: (path: string) => {
    if (fileAt(path) === undefined) throw missing(path);
  },
  getFileInfo: api('getFileInfo', z.object({ filePath: z.string() }), async ({ filePath }) => ({
    size: (await readFile(filePath)).size,
  })),
  readdir: api('readdir', z.object({ dirPath: z.string() }), ({ dirPath }) => ({
    files: fileNames()
      .filter((name) => name.startsWith(dirPath))
      .map((name) => name.slice(dirPath.length + 1)),
  })),
};

/** Files, and opening a document. */
export const fileApis = {
  env: { USER_DATA_PATH: userDataPath },
  getFileSystemManager: () => manager,
  openDocument: api(
    'openDocument',
    z.object({ filePath: z.string(), fileType: z.string().optional() }),
    async ({ filePath }) => {
      const blob = await readFile(filePath);
      tellFrame({
        kind: 'document',
        title: filePath,
        detail: { url: URL.createObjectURL(blob), bytes: blob.size },
      });
    },
  ),
  saveFile: manager.saveFile,
  arrayBufferToBase64: (bytes: ArrayBuffer) => fromBytes(bytes, 'base64'),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
};
