import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../local/cloud/database';

const ROUNDS = 10;
const COLLECTIONS = [{ name: 'facts', indexes: [] }];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kangban-durability-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a process write until it has acknowledged so many facts, kills it, and gives what it acknowledged. */
async function writeAndKill(file: string, round: number, facts: number): Promise<string[]> {
  const script = join(__dirname, 'durability-writer.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === facts) child.kill('SIGKILL');
  }
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

async function read(file: string, query: object): Promise<Record<string, unknown>[]> {
  const database = openDatabase({ file, collections: COLLECTIONS });
  const stages = [{ stageKey: '$match', stageValue: JSON.stringify(query) }];
  const reply = await database.handle({
    action: 'database.aggregateDocuments',
    collectionName: 'facts',
    stages,
  });
  await database.close();
  const list = reply.data?.list;
  return Array.isArray(list) ? list.map((text) => JSON.parse(String(text))) : [];
}

test('a killed process loses nothing that it acknowledged, and leaves no transaction half done', async () => {
  const file = join(folder, 'database.sqlite');
  const acknowledged = new Set<string>();
  let counted = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const line of await writeAndKill(file, round, 50 + round * 37)) {
      const [fact = '', number] = line.split(' ');
      if (fact === 'counter') counted = Math.max(counted, Number(number));
      else if (fact.startsWith('fact-')) acknowledged.add(fact);
    }
  }
  const stored = new Map((await read(file, {})).map((document) => [document._id, document]));
  expect(acknowledged.size).toBeGreaterThan(500);
  expect([...acknowledged].filter((fact) => !stored.has(fact))).toEqual([]);
  expect(stored.get('counter')?.n).toBeGreaterThanOrEqual(counted);
  expect(Number(stored.get('left')?.n) + Number(stored.get('right')?.n)).toBe(0);
  expect(Number(stored.get('right')?.n)).toBeGreaterThan(0);
}, 60_000);

test('a second process on the same file is refused', async () => {
  const file = join(folder, 'database.sqlite');
  const database = openDatabase({ file, collections: COLLECTIONS });
  expect(() => openDatabase({ file, collections: COLLECTIONS })).toThrow('database is locked');
  await database.close();
  await openDatabase({ file, collections: COLLECTIONS }).close();
});

test('many documents are loaded in one commit, or refused where one is there already', async () => {
  const file = join(folder, 'database.sqlite');
  const database = openDatabase({ file, collections: COLLECTIONS });
  expect(database.isEmpty()).toBe(true);
  const given = { _id: 'given', at: new Date(5), list: [1] };
  await database.load('facts', [given, ...Array.from({ length: 3000 }, (_, at) => ({ at }))]);
  expect(database.isEmpty()).toBe(false);
  given.list.push(2);
  await expect(database.load('facts', [{ _id: 'given' }])).rejects.toThrow('E11000');
  await expect(database.load('nowhere', [{ _id: 'x' }])).rejects.toThrow('nowhere');
  await database.close();
  expect(await read(file, { _id: 'given' })).toEqual([
    { _id: 'given', at: { $date: { $numberLong: '5' } }, list: [1] },
  ]);
  expect(await read(file, {})).toHaveLength(3001);
});
