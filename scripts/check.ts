import { run, step } from './run';

const folders = ['contracts', 'cloudfunctions', 'src', 'config', 'local', 'scripts', 'test'];

const checks: [string, () => Promise<number>][] = [
  ['types', () => run('npx', ['tsc', '--noEmit', '-p', '.'])],
  ['lint and format', () => run('npx', ['biome', 'check', '--error-on-warnings', '.'])],
  ['imports', () => run('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', ...folders])],
  ['unused files, exports and packages', () => run('npx', ['knip'])],
];

/** All checks, one after the other, so that one run shows everything there is to mend. */
async function main(): Promise<void> {
  let ok = true;
  for (const [title, check] of checks) ok = (await step(title, check)) && ok;
  process.exitCode = ok ? 0 : 1;
}

void main();
