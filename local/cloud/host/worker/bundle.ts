import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { threadId } from 'node:worker_threads';

export interface LoadedBundle {
  exports: unknown;
  /** Keeps what has been compiled by now for the instances to come; does nothing where that has been done. */
  keepCompiled(): void;
}

/**
 * Loads a bundle as `require` would, with what an earlier instance compiled of it: most of a start is compiling,
 * and bundles are large. It is kept beside the functions, where the next build removes it, and holds for this very
 * bundle only.
 */
export function loadBundle(file: string): LoadedBundle {
  const source = readFileSync(file, 'utf8');
  const kept = path.join(path.dirname(file), '../.compiled', path.basename(path.dirname(file)));
  const hash = createHash('sha256').update(process.version).update(source).digest();
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData: read(kept, hash),
  });
  const isKept = script.cachedDataRejected === false;
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file));
  let done = isKept;
  return {
    exports: module.exports,
    keepCompiled() {
      if (done) return;
      done = true;
      write(kept, Buffer.concat([hash, script.createCachedData()]));
    },
  };
}

function read(kept: string, hash: Buffer): Buffer | undefined {
  try {
    const content = readFileSync(kept);
    return content.subarray(0, hash.length).equals(hash) ? content.subarray(hash.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all; where it cannot be written, the next instance compiles for itself. */
function write(kept: string, content: Buffer): void {
  const unfinished = `${kept}.${process.pid}-${threadId}`;
  try {
    mkdirSync(path.dirname(kept), { recursive: true });
    writeFileSync(unfinished, content);
    renameSync(unfinished, kept);
  } catch {
    // The functions' folder may be read-only, or be going.
  }
}
