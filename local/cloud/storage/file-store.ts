import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from '../start-error';

const MAX_PATH_BYTES = 850;

/**
 * A usable cloud path: `clients/42/photo.jpg`. Relative, without empty, `.` or `..` parts and control
 * characters, at most 850 bytes.
 */
export function isCloudPath(cloudPath: string): boolean {
  const parts = cloudPath.split('/');
  return (
    Buffer.byteLength(cloudPath) <= MAX_PATH_BYTES &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..') &&
    !/\p{Cc}/u.test(cloudPath)
  );
}

/**
 * Files of the cloud storage by cloud path. On disk a file is named by the hash of its path, so that
 * no cloud path can lead out of the folder or clash with another.
 */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes a file, new or over an old one; done when it is on disk. */
  async write(cloudPath: string, content: Buffer): Promise<void> {
    await this.#put(this.#locate(cloudPath), content);
    await this.#syncFolder();
  }

  /** The same from a phone: the file is its owner's from then on. */
  async writeFor(owner: string, cloudPath: string, content: Buffer): Promise<void> {
    await this.#put(this.#owner(cloudPath), Buffer.from(owner));
    await this.write(cloudPath, content);
  }

  /** Whose phone uploaded it; undefined where there is no such file, or a function wrote it. */
  async ownerOf(cloudPath: string): Promise<string | undefined> {
    return (await absentAsUndefined(readFile(this.#owner(cloudPath))))?.toString();
  }

  /** The content, or undefined where there is no such file. */
  read(cloudPath: string): Promise<Buffer | undefined> {
    return absentAsUndefined(readFile(this.#locate(cloudPath)));
  }

  async exists(cloudPath: string): Promise<boolean> {
    return (await absentAsUndefined(stat(this.#locate(cloudPath)))) !== undefined;
  }

  /** True where there was such a file. */
  async remove(cloudPath: string): Promise<boolean> {
    const existed = await this.exists(cloudPath);
    await rm(this.#locate(cloudPath), { force: true });
    await rm(this.#owner(cloudPath), { force: true });
    await this.#syncFolder();
    return existed;
  }

  async #put(place: string, content: Buffer): Promise<void> {
    const temporary = path.join(this.#folder, `${randomUUID()}.part`);
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, place);
  }

  #owner(cloudPath: string): string {
    return `${this.#locate(cloudPath)}.owner`;
  }

  #locate(cloudPath: string): string {
    return path.join(this.#folder, createHash('sha256').update(cloudPath).digest('hex'));
  }

  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

async function absentAsUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
