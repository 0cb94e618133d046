import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run';

const BUILT = path.join(__dirname, '../dist/miniprogram/app.json');

/** Builds the mini-program where there is none yet. @throws where that fails. */
export async function ensureMiniprogramBuilt(): Promise<void> {
  if (existsSync(BUILT)) return;
  const code = await run('npm', ['run', '--silent', 'build:miniprogram']);
  if (code !== 0) throw new Error('the mini-program could not be built');
}
