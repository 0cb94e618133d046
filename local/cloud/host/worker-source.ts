import path from 'node:path';
import { buildSync } from 'esbuild';

let source: string | undefined;

/** The worker's program as JavaScript, compiled once per process. */
export function workerSource(): string {
  source ??= compile();
  return source;
}

function compile(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'worker/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('the worker did not compile');
  return file.text;
}
