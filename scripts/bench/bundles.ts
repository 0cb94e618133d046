import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { BUNDLE_OPTIONS } from '../build-functions';
import { kilobytes, median, milliseconds, type Report } from './report';

const FUNCTIONS = path.join(__dirname, '../../dist/cloudfunctions');
const MOST_BYTES = 250 * 1024;
const STARTS = 9;
const AIM_MS = 25;

/** What each function weighs over the SDK alone, and how much longer it takes to load. */
export function benchBundles(report: Report): void {
  report.section('Functions beside the SDK alone');
  const folder = mkdtempSync(path.join(tmpdir(), 'kangban-sdk-'));
  try {
    const sdk = path.join(folder, 'sdk.js');
    const contents = `import tcb from '@cloudbase/node-sdk'; export const app = tcb.init({ env: 'bench' });`;
    buildSync({ ...BUNDLE_OPTIONS, stdin: { contents, resolveDir: __dirname }, outfile: sdk });
    const names = readdirSync(FUNCTIONS).filter((name) => !name.startsWith('.'));
    const bundles = names.map((name) => ({ name, file: path.join(FUNCTIONS, name, 'index.js') }));
    const starts = startTimes([sdk, ...bundles.map((b) => b.file)]);
    const sdkMs = starts.get(sdk) ?? Number.NaN;
    report.figure('the SDK alone', `${kilobytes(statSync(sdk).size)}, starts in ${milliseconds(sdkMs)}`);
    for (const { name, file } of bundles) {
      const overBytes = statSync(file).size - statSync(sdk).size;
      const ownMs = (starts.get(file) ?? Number.NaN) - sdkMs;
      report.measure(`${name}, size over it`, kilobytes(overBytes), '≤ 250 KB', overBytes <= MOST_BYTES);
      report.aim(`${name}, its own start`, milliseconds(ownMs), `≤ ${AIM_MS} ms`, ownMs <= AIM_MS);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Medians of the time `require` takes in a fresh process; the files take turns. */
function startTimes(files: readonly string[]): Map<string, number> {
  const spent = new Map(files.map((file) => [file, [] as number[]]));
  for (let i = 0; i < STARTS; i++) for (const file of files) spent.get(file)?.push(startTime(file));
  return new Map([...spent].map(([file, ms]) => [file, median(ms)]));
}

function startTime(file: string): number {
  const program = `const t = performance.now(); require(${JSON.stringify(file)}); console.log(performance.now() - t)`;
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));
}
