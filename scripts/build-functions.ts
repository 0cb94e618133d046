import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const ROOT = path.join(__dirname, '..');
const SOURCES = path.join(ROOT, 'cloudfunctions');
const OUTPUT = path.join(ROOT, 'dist/cloudfunctions');
/** Holds the hash of what the bundles were made from. */
const STAMP = path.join(OUTPUT, '.sources');

/** How every function is bundled; the cloud runs Node 18. */
export const BUNDLE_OPTIONS = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
} as const satisfies esbuild.BuildOptions;

export interface BuiltFunction {
  name: string;
  sizeBytes: number;
}

export interface BuildFunctionsOptions {
  /** Goes on building when a source changes, until `stop`. */
  watch?: boolean;
  /** Called after each later build under `watch`, with what failed if something did. */
  onRebuild?: (failure: string | undefined) => void;
}

/** Bundles every domain with an `index.ts` into `dist/cloudfunctions/<domain>`, ready to run or upload. */
export async function buildFunctions(
  options: BuildFunctionsOptions = {},
): Promise<{ functions: BuiltFunction[]; stop(): Promise<void> }> {
  const names = functionNames();
  const hash = hashSources();
  let onEnd: (result: esbuild.BuildResult) => void = () => {};
  const context = await esbuild.context({
    ...BUNDLE_OPTIONS,
    entryPoints: Object.fromEntries(
      names.map((name) => [`${name}/index`, path.join(SOURCES, name, 'index.ts')]),
    ),
    outdir: OUTPUT,
    absWorkingDir: ROOT,
    write: false,
    plugins: [{ name: 'deliver', setup: (build) => build.onEnd((result) => onEnd(result)) }],
  });
  const { outputFiles } = await context.rebuild();
  removeStale(names);
  deliver(outputFiles);
  for (const name of names) writePackage(name);
  replace(STAMP, hash);

  if (options.watch) {
    let first = true;
    onEnd = ({ errors, outputFiles: rebuilt = [] }) => {
      if (errors.length === 0) deliver(rebuilt);
      // Watching begins with a build of its own, which brings nothing new.
      if (!first) options.onRebuild?.(errors.length === 0 ? undefined : describe(errors));
      first = false;
    };
    await context.watch();
  } else {
    await context.dispose();
  }
  const functions = outputFiles.map((file) => ({
    name: path.basename(path.dirname(file.path)),
    sizeBytes: file.contents.length,
  }));
  return { functions, stop: () => context.dispose() };
}

/** Builds the functions unless the bundles already match their sources; true when it built. */
export async function ensureFunctionsBuilt(): Promise<boolean> {
  const upToDate =
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === hashSources() &&
    functionNames().every((name) => existsSync(path.join(OUTPUT, name, 'index.js')));
  if (!upToDate) await buildFunctions();
  return !upToDate;
}

/** What the SDK alone weighs when bundled the same way: the measure for every function's size. */
export async function sdkAloneBytes(): Promise<number> {
  const { outputFiles } = await esbuild.build({
    ...BUNDLE_OPTIONS,
    stdin: {
      contents: `import tcb from '@cloudbase/node-sdk'; export const app = tcb.init({ env: 'x' });`,
      resolveDir: ROOT,
    },
    write: false,
  });
  return outputFiles.reduce((total, file) => total + file.contents.length, 0);
}

/** Domains that are functions of their own. */
function functionNames(): string[] {
  return readdirSync(SOURCES)
    .filter((name) => existsSync(path.join(SOURCES, name, 'index.ts')))
    .sort();
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of [
    __filename,
    path.join(ROOT, 'package-lock.json'),
    ...filesUnder('contracts'),
    ...filesUnder('cloudfunctions'),
  ])
    hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Files are replaced whole, so that nobody ever loads half a bundle. */
function replace(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function deliver(files: readonly esbuild.OutputFile[]): void {
  for (const file of files) replace(file.path, file.contents);
}

function writePackage(name: string): void {
  const manifest = { name, version: '1.0.0', private: true, main: 'index.js' };
  replace(path.join(OUTPUT, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function removeStale(names: readonly string[]): void {
  if (!existsSync(OUTPUT)) return;
  for (const entry of readdirSync(OUTPUT, { withFileTypes: true }))
    if (entry.isDirectory() && !names.includes(entry.name))
      rmSync(path.join(OUTPUT, entry.name), { recursive: true });
}

function describe(errors: readonly esbuild.Message[]): string {
  return errors.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`).join('\n');
}

async function main(): Promise<void> {
  const [{ functions }, sdkBytes] = await Promise.all([buildFunctions(), sdkAloneBytes()]);
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  console.table(
    functions.map(({ name, sizeBytes }) => ({
      function: name,
      'size KB': kilobytes(sizeBytes),
      'over the SDK alone KB': kilobytes(sizeBytes - sdkBytes),
    })),
  );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  });
}
