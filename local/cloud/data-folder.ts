import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError, systemCode } from './start-error';

/** Where each thing the cloud keeps lies on disk. */
export interface DataFolder {
  database: string;
  files: string;
  outbox: string;
  personas: string;
  functionsLog: string;
  /** The 32 bytes that encrypt people's data; made at first start. */
  dataKey: Buffer;
}

/** Makes the folder if it is missing and proves that it can be written; else a StartError. */
export function openDataFolder(dataDir: string): DataFolder {
  const inside = (name: string) => path.join(path.resolve(dataDir), name);
  try {
    makeFolder(inside('files'));
    writeFileSync(inside('.probe'), '');
    rmSync(inside('.probe'));
    return {
      database: inside('cloud.db'),
      files: inside('files'),
      outbox: inside('outbox.jsonl'),
      personas: inside('personas.json'),
      functionsLog: inside('functions.log'),
      dataKey: readOrMakeKey(inside('key')),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`cannot write to the data folder ${dataDir}: ${systemCode(error) ?? String(error)}`);
  }
}

/** Node's own recursive mkdir never returns where the system refuses with ENOENT, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

function readOrMakeKey(file: string): Buffer {
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new StartError(`the key in ${file} is damaged: expected 32 bytes in base64`);
  return key;
}
