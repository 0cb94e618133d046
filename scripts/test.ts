import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run, step } from './run';

/**
 * Everything that proves the project: checks, both builds, tests with the real database and SDK, and the
 * end-to-end tests in Chromium. The last line counts tests: `N passed, N failed`.
 */
const results = '.cache/jest';

function jest(name: string, args: string[]): Promise<number> {
  const file = `${results}/${name}.json`;
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  return run('npx', ['jest', '--json', `--outputFile=${file}`, '--silent=false', ...args]);
}

function count(name: string): { passed: number; failed: number } {
  try {
    const report: unknown = JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8'));
    if (!isReport(report)) return { passed: 0, failed: 1 };
    // A file that could not even start counts as one failure.
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}
function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' && value !== null && 'numPassedTests' in value && 'numFailedTests' in value
  );
}

const suites: [string, string[]][] = [
  ['functions and local cloud', ['--testPathIgnorePatterns', '/test/e2e/', '/node_modules/']],
  ['end to end in Chromium', ['--maxWorkers=2', 'test/e2e/']],
];

async function main(): Promise<void> {
  const ready =
    (await step('checks', () => run('npm', ['run', '--silent', 'check']))) &&
    (await step('build', () => run('npm', ['run', '--silent', 'build'])));
  const totals = { passed: 0, failed: ready ? 0 : 1 };
  for (const [title, args] of ready ? suites : []) {
    const name = title.replaceAll(' ', '-');
    const ok = await step(title, () => jest(name, args));
    const counted = count(name);
    totals.passed += counted.passed;
    totals.failed += ok ? counted.failed : Math.max(1, counted.failed);
  }
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
}

void main();
