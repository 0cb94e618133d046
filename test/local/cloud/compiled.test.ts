import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestCloud } from '../../support/cloud';
import { dataOf } from '../../support/gateway';

/** What instances compile is kept for those after them; it must never be taken for another bundle. */
const folder = mkdtempSync(path.join(tmpdir(), 'kangban-compiled-'));
const kept = path.join(folder, '.compiled/says');
afterAll(() => rmSync(folder, { recursive: true }));

/** Bundles of the same length: the engine itself tells sources apart by nothing else. */
function write(word: 'one' | 'two'): void {
  mkdirSync(path.join(folder, 'says'), { recursive: true });
  writeFileSync(
    path.join(folder, 'says/index.js'),
    `exports.main = async () => ({ ok: true, data: '${word}' });`,
  );
}

/** What a fresh cloud's function says. */
async function said(): Promise<unknown> {
  const cloud = await startTestCloud({ functionsDir: folder, maxInstances: 1 });
  try {
    const reply = await cloud.gateway.send('me', 'says', {});
    // The second call waits until the first one's instance has done everything.
    await cloud.gateway.send('me', 'says', {});
    return dataOf(reply);
  } finally {
    await cloud.close();
  }
}

test('the first instance keeps it; later ones take it, and never for another bundle', async () => {
  write('one');
  expect(await said()).toBe('one');
  const first = readFileSync(kept);
  expect(await said()).toBe('one');
  expect(readFileSync(kept)).toEqual(first);
  write('two');
  expect(await said()).toBe('two');
  expect(readFileSync(kept)).not.toEqual(first);
});

test('half a file, or none, is as good as nothing kept', async () => {
  write('one');
  expect(await said()).toBe('one');
  truncateSync(kept, readFileSync(kept).length / 2);
  expect(await said()).toBe('one');
  rmSync(path.dirname(kept), { recursive: true });
  expect(await said()).toBe('one');
  expect(existsSync(kept)).toBe(true);
});
