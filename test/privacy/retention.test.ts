import { A_MINUTE_LATER, ASKED, DUE, FAMILY, settlePerson, TEN_MINUTES_LATER } from '../support/erasing';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { newKey, startWorld, type World } from '../support/world';

/** What is kept goes when its time is over, whether erasure was asked for or not. */
let world: World;
let clientId: string;
beforeEach(async () => {
  world = await startWorld();
  clientId = await settlePerson(world);
});
afterEach(() => world.close());

async function sweep(now: string) {
  await world.gateway.setClock(now);
  expect(await world.gateway.runTimer('sweep')).toMatchObject({ ok: true, result: { ok: true } });
}
const rowsOf = async () => {
  const dump = await world.dump();
  const about = (row: object) => JSON.stringify(row).includes(clientId);
  return Object.fromEntries(
    Object.entries(dump)
      .map(([name, rows]) => [name, rows.filter(about).length] as const)
      .filter(([name, count]) => count > 0 && name !== 'commands'),
  );
};

test('three years after erasure nothing is left, and not before', async () => {
  await world.gateway.setClock(ASKED);
  const input = { clientId, idempotencyKey: newKey() };
  const asked = await world.gateway.call(FAMILY.self, 'privacy', 'requestErasure', input);
  const until = dataOf(asked).keeps.map((k) => k.untilAt);
  expect(new Set(until).size).toBe(1);
  for (const now of [DUE, A_MINUTE_LATER, TEN_MINUTES_LATER]) await sweep(now);
  const kept = await rowsOf();
  expect(kept).toMatchObject({ clients: 1, serviceRecords: 1, consentActs: 1, appointments: 4 });
  await sweep('2029-12-02T10:10:00+08:00');
  expect(await rowsOf()).toMatchObject({ clients: 1, serviceRecords: 1, consentActs: 1, appointments: 4 });
  expect(new Date(until[0] ?? 0).toISOString()).toMatch(/^2029-12-02T02:2/);
  await sweep('2029-12-02T10:30:00+08:00');
  expect(await rowsOf()).toEqual({});
});

test('a history longer than a batch goes in several sweeps, the client last', async () => {
  const rows = Array.from({ length: 1100 }, (_, i) => ({ _id: `old-${i}`, clientId, startAt: new Date(i) }));
  await insertAll(world.db, 'serviceRecords', rows);
  await world.db
    .collection('clients')
    .doc(clientId)
    .update({ state: 'erased', keptUntil: new Date('2026-11-25T10:00:00+08:00') });
  const left = async () => (await rowsOf()).serviceRecords ?? 0;
  await sweep('2026-11-25T10:10:00+08:00');
  expect([await left(), (await rowsOf()).clients]).toEqual([601, 1]);
  await sweep('2026-11-25T10:20:00+08:00');
  expect([await left(), (await rowsOf()).clients]).toEqual([101, 1]);
  await sweep('2026-11-25T10:30:00+08:00');
  expect([await left(), (await rowsOf()).clients]).toEqual([0, undefined]);
});

test('who left three years ago is erased without asking; who left later stays', async () => {
  const input = { clientId, kind: 'home', reason: '回家生活', idempotencyKey: newKey() };
  dataOf(await world.gateway.call('staff', 'admissions', 'closeCase', input));
  const getClient = () => world.gateway.call('staff', 'cases', 'getClient', { clientId });
  await sweep('2029-11-25T09:50:00+08:00');
  await sweep('2029-11-25T09:51:00+08:00');
  expect(dataOf(await getClient())).toMatchObject({ name: '墨小鱼', state: 'closed' });
  await sweep('2029-11-25T10:10:00+08:00');
  await sweep('2029-11-25T10:11:00+08:00');
  expect(dataOf(await getClient())).toMatchObject({ name: '已删除', state: 'erased' });
  await sweep('2029-11-25T10:12:00+08:00');
  await sweep('2029-11-25T10:20:00+08:00');
  expect(codeOf(await getClient())).toBe('NOT_FOUND');
  // The readings of an hour ago are noted under a client who is gone: they expire by themselves.
  const { visits, ...rest } = await rowsOf();
  expect(rest).toEqual({});
});

test('who is served is never erased by time', async () => {
  await sweep('2046-11-25T10:10:00+08:00');
  await sweep('2046-11-25T10:11:00+08:00');
  const { data } = await world.db.collection('clients').doc(clientId).get();
  expect(data[0].state).toBe('active');
});
