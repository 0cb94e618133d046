import * as z from 'zod';
import { Collection, type Transaction, transact } from '../../cloudfunctions/kernel/database';
import { schema } from '../../cloudfunctions/kernel/schema';
import { type DatabaseServer, startDatabaseServer } from '../support/database-server';

const people = new Collection(
  'clients',
  z.object({ _id: z.string(), state: z.enum(['active', 'closed']), timesLinked: z.int().optional() }),
);

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer(schema);
});
afterAll(() => server.close());

type Touch = (id: string, tx: Transaction) => Promise<unknown>;

/** Links somebody, after whom another is linked while the client's case is closed: what the second one saw. */
async function linkedWhileClosing(id: string, touch: Touch): Promise<string[]> {
  await people.put({ _id: id, state: 'active' });
  await transact(async (tx) => {
    await people.get(id, tx);
    await touch(id, tx);
  });
  const seen: string[] = [];
  await transact(async (tx) => {
    seen.push((await people.get(id, tx))?.state ?? 'gone');
    if (seen.length === 1) await transact((other) => people.change(id, { state: 'closed' }, other));
    await touch(id, tx);
  });
  return seen;
}

test('two who are linked in one millisecond: whoever closes meanwhile is seen by the second', async () => {
  const seen = await linkedWhileClosing('p1', (id, tx) => people.touch(id, 'timesLinked', tx));
  expect(seen).toEqual(['active', 'closed']);
  expect(await people.get('p1')).toEqual({ _id: 'p1', state: 'closed', timesLinked: 2 });
});

test('with the time alone the second would not see it: the same time again is no write', async () => {
  const now = new Date('2026-11-24T06:20:00Z');
  const seen = await linkedWhileClosing('p2', (id, tx) => people.change(id, { linkedAt: now }, tx));
  expect(seen).toEqual(['active']);
});

test('of two who touch at once each is counted', async () => {
  await people.put({ _id: 'p3', state: 'active' });
  const touch = () =>
    transact(async (tx) => {
      await people.get('p3', tx);
      await people.touch('p3', 'timesLinked', tx);
    });
  await Promise.all(Array.from({ length: 5 }, touch));
  expect((await people.get('p3'))?.timesLinked).toBe(5);
});
