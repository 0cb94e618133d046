import { spawn } from 'node:child_process';

/** Runs one command of the project with its output shown; resolves to its exit code. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Says what is under way and, afterwards, how long it took; long work is never silent. */
export async function step(title: string, work: () => Promise<number>): Promise<boolean> {
  console.log(`\n▸ ${title}`);
  const startedAt = performance.now();
  const code = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${title}, ${seconds} s` : `✗ ${title}: exit code ${code} after ${seconds} s`);
  return code === 0;
}
