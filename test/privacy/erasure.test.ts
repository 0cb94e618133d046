import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import {
  A_MINUTE_LATER,
  ASKED,
  DUE,
  FAMILY,
  restore,
  settlePerson,
  TEN_MINUTES_LATER,
  upload,
  WORDS,
} from '../support/erasing';
import { codeOf, dataOf } from '../support/gateway';
import { openedDatabase } from '../support/opened';
import type { Dump } from '../support/sdk';
import { newKey, slotOf, startWorld, type World } from '../support/world';

jest.setTimeout(300_000);

let world: World;
let clientId: string;
let settled: Dump;
beforeAll(async () => {
  world = await startWorld({ transactionMs: 1500 });
  clientId = await settlePerson(world);
  await world.gateway.setClock(ASKED);
  dataOf(await privacy('requestErasure'));
  settled = await world.dump();
});
beforeEach(async () => {
  await restore(world, settled);
  await upload(world, FAMILY.self, 'picture-of-the-identity-card.jpg', 'a picture');
});
afterEach(async () => expect(contradictionsIn(await world.dump())).toEqual([]));
afterAll(() => world.close());

const privacy = (action: 'requestErasure' | 'cancelErasure') =>
  world.gateway.call(FAMILY.self, 'privacy', action, { clientId, idempotencyKey: newKey() });

async function sweep(now: string, crashAfterTrips?: number) {
  await world.gateway.setClock(now);
  const reply = await world.gateway.runTimer('sweep', { crashAfterTrips });
  return reply as { ok: boolean; result?: { ok: boolean; data: Record<string, number> } };
}
async function sweepAt(...times: string[]) {
  for (const now of times) expect(await sweep(now)).toMatchObject({ ok: true, result: { ok: true } });
}
/** Until nothing is left to be done. */
const sweepOut = () => sweepAt(DUE, A_MINUTE_LATER, TEN_MINUTES_LATER);
/** Which of the person's words somebody could still read. */
async function wordsLeft(collections?: readonly string[]): Promise<string[]> {
  const database = await openedDatabase(world, collections);
  return Object.values(WORDS).filter((word) => database.includes(word));
}
const storedFiles = () => readdirSync(path.join(world.dataDir, 'files')).length;
const documentOf = async (collection: string, id: string) =>
  (await world.db.collection(collection).doc(id).get()).data[0];
const countOf = async (collection: string) => {
  const { total } = await world.db.collection(collection).where({ clientId }).count();
  return total;
};

/** Everything that has to be true once erasure is done. */
async function expectErased() {
  expect(await wordsLeft()).toEqual([]);
  expect(storedFiles()).toBe(0);
  const { name: _, shortName: __, ...client } = await documentOf('clients', clientId);
  expect(client).toEqual({
    _id: clientId,
    stationId: 's1',
    state: 'erased',
    capacity: 'full',
    decisions: [],
    since: expect.any(Date),
    erasedAt: expect.any(Date),
    erasure: null,
    keptUntil: expect.any(Date),
  });
  for (const openid of Object.values(FAMILY))
    expect(await documentOf('accounts', openid)).toEqual({ _id: openid, roles: [], links: [] });
  // What is kept, without a name.
  expect([await countOf('serviceRecords'), await countOf('consentActs')]).toEqual([1, 1]);
  const { data: kept } = await world.db.collection('appointments').where({ clientId }).get();
  expect(kept).toHaveLength(4);
  for (const { bookedBy, cancelled } of kept)
    expect([bookedBy, cancelled?.byOpenid ?? '', cancelled?.reason]).toEqual(['', '', undefined]);
  expect(JSON.stringify(kept)).not.toContain('ink');
}

test('the words stand in the database before: this test can find them', async () => {
  expect(await wordsLeft()).toEqual(Object.values(WORDS));
  expect(storedFiles()).toBeGreaterThan(0);
});

test('nothing happens before it is due', async () => {
  const before = await world.dump();
  await sweep('2026-12-02T10:19:00+08:00');
  expect(await documentOf('clients', clientId)).toEqual(before.clients?.find((c) => c._id === clientId));
  expect(await countOf('applications')).toBe(1);
});

test('taken back in time, nothing is erased', async () => {
  await world.gateway.setClock('2026-12-02T10:18:00+08:00');
  dataOf(await privacy('cancelErasure'));
  await sweepOut();
  expect((await documentOf('clients', clientId)).state).toBe('active');
  expect((await documentOf('accounts', FAMILY.mother)).links).toHaveLength(1);
  expect(await countOf('applications')).toBe(1);
});

test('when it is due, the person goes with the first sweep, and what waits for retention with the last', async () => {
  await sweepAt(DUE);
  expect(await wordsLeft(['clients', 'accounts', 'appointments', 'commands', 'visits'])).toEqual([]);
  await sweepAt(A_MINUTE_LATER, TEN_MINUTES_LATER);
  await expectErased();
});

test('what was booked is called off and its places are free; what was over stays to be counted', async () => {
  await sweepOut();
  const { data } = await world.db
    .collection('appointments')
    .where({ clientId })
    .orderBy('startAt', 'asc')
    .get();
  expect(data.map((a: { day: string; state: string }) => `${a.day} ${a.state}`)).toEqual([
    '2026-11-27 booked',
    '2026-12-04 cancelled',
    '2026-12-07 cancelled',
    '2026-12-08 cancelled',
  ]);
});

test('nobody reaches it any more, and staff see that somebody was there, not who', async () => {
  await sweep(DUE);
  for (const openid of Object.values(FAMILY)) {
    const me = dataOf(await world.gateway.call(openid, 'home', 'getMe', {}));
    expect([me.people, me.roles]).toEqual([[], []]);
    const list = { clientId, view: 'past' };
    expect(codeOf(await world.gateway.call(openid, 'appointments', 'listAppointments', list))).toBe(
      'FORBIDDEN',
    );
  }
  const file = dataOf(await world.gateway.call('staff', 'cases', 'getClient', { clientId }));
  expect(file).toMatchObject({ name: '已删除', state: 'erased' });
  expect(Object.keys(file).sort()).toEqual(['capacity', 'clientId', 'name', 'since', 'state', 'stationId']);
  const { book } = bookingThrough(world.gateway);
  const reply = await book(clientId, slotOf('talk', '2026-12-09', '0900'), { openid: 'staff' });
  expect(codeOf(reply)).toBe('CLIENT_CLOSED');
});

test('a booking that was on its way while it happened is called off by the next sweep', async () => {
  const late = settled.appointments?.find((a) => a.clientId === clientId && a.day === '2026-12-07');
  await sweep(DUE);
  // As it stood before: an instance that had seen the client alive writes now.
  const days = settled.calendarDays?.filter((d) => d.day === '2026-12-07') ?? [];
  for (const { _id, ...rest } of [late, ...days].filter((d) => d !== undefined))
    await world.db
      .collection(_id === late?._id ? 'appointments' : 'calendarDays')
      .doc(_id)
      .set(rest);
  await sweepAt(A_MINUTE_LATER, TEN_MINUTES_LATER);
  await expectErased();
});

test('another client of the same family, and the family itself, stay as they are', async () => {
  const mother = await documentOf('accounts', FAMILY.mother);
  const other = { clientId: 'c2', stationId: 's1', relation: 'guardian', scopes: ['read'] };
  await world.db
    .collection('accounts')
    .doc(FAMILY.mother)
    .update({ links: [...mother.links, other] });
  const before = await world.dump();
  await sweepOut();
  expect(await documentOf('accounts', FAMILY.mother)).toEqual({
    ...mother,
    links: [other],
    roles: [{ role: 'guardian', stationId: 's1' }],
  });
  const after = await world.dump();
  const others = (dump: Dump) => dump.clients?.filter((c) => c._id !== clientId);
  expect(others(after)).toEqual(others(before));
});

test('two sweeps at once do the same as one', async () => {
  await world.gateway.setClock(DUE);
  await Promise.all([world.gateway.runTimer('sweep'), world.gateway.runTimer('sweep')]);
  await sweepAt(A_MINUTE_LATER, TEN_MINUTES_LATER);
  await expectErased();
});

/** Reminders, call-offs and questions come before it. */
const TRIPS_BEFORE = 3;

test('killed at any trip of the first sweep, the next ones finish it', async () => {
  for (let crashAfterTrips = TRIPS_BEFORE + 1; ; crashAfterTrips++) {
    await restore(world, settled);
    await upload(world, FAMILY.self, 'picture-of-the-identity-card.jpg', 'a picture');
    const { ok } = await sweep(DUE, crashAfterTrips);
    await sweepAt(A_MINUTE_LATER, TEN_MINUTES_LATER);
    await expectErased();
    if (ok) return expect(crashAfterTrips).toBeGreaterThan(30);
  }
});

test('killed at any trip of the second sweep, those after it finish it', async () => {
  await sweepAt(DUE);
  const begun = await world.dump();
  for (let crashAfterTrips = TRIPS_BEFORE + 1; ; crashAfterTrips++) {
    await restore(world, begun);
    const { ok } = await sweep(A_MINUTE_LATER, crashAfterTrips);
    await sweepAt(TEN_MINUTES_LATER);
    await expectErased();
    if (ok) return expect(crashAfterTrips).toBeGreaterThan(15);
  }
});
