import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const own = openidOf('c1');
const DAY = 86_400_000;
type Action = 'getErasure' | 'requestErasure' | 'cancelErasure';
const send = (action: Action, openid = own, key = newKey(), clientId = 'c1') =>
  world.gateway.call(openid, 'privacy', action, {
    clientId,
    ...(action === 'getErasure' ? {} : { idempotencyKey: key }),
  });
const about = (instant: number | undefined, expected: string) =>
  expect(Math.abs((instant ?? 0) - Date.parse(expected))).toBeLessThan(60_000);

test('before anybody asks: nothing waits, and what would be kept is named with its term', async () => {
  const reply = await send('getErasure');
  expectAffordable('query', reply);
  const { requestedAt, dueAt, keeps } = dataOf(reply);
  expect([requestedAt, dueAt]).toEqual([undefined, undefined]);
  expect(keeps.map((k) => k.what)).toEqual(['service-records', 'consents', 'appointments']);
  for (const { untilAt } of keeps) about(untilAt, '2029-12-02T10:00:00+08:00');
});

test('asked for, it is due in seven days, and everybody who may sees it', async () => {
  const reply = await send('requestErasure');
  expectAffordable('command', reply);
  const asked = dataOf(reply);
  about(asked.requestedAt, START);
  expect((asked.dueAt ?? 0) - (asked.requestedAt ?? 0)).toBe(7 * DAY);
  expect(dataOf(await send('getErasure', 'guardian-sign'))).toEqual(asked);
});

test('asked for again while it waits, by whomever, its days stay', async () => {
  const asked = dataOf(await send('requestErasure'));
  await world.gateway.setClock('2026-11-28T10:00:00+08:00');
  expect(dataOf(await send('requestErasure', 'guardian'))).toEqual(asked);
});

test('taken back until the last moment; after that it is too late', async () => {
  const { dueAt = 0 } = dataOf(await send('requestErasure'));
  await world.gateway.setClock(new Date(dueAt - 60_000).toISOString());
  const reply = await send('cancelErasure', 'guardian');
  expectAffordable('command', reply);
  expect(dataOf(reply).dueAt).toBeUndefined();
  const again = dataOf(await send('requestErasure'));
  expect(again.dueAt).toBeGreaterThan(dueAt);
  await world.gateway.setClock(new Date(again.dueAt ?? 0).toISOString());
  const before = await world.dump();
  expect(codeOf(await send('cancelErasure'))).toBe('NOTHING_TO_CANCEL');
  expect(await world.dump()).toEqual(before);
});

test('nothing to take back where nobody has asked', async () => {
  const before = await world.dump();
  expect(codeOf(await send('cancelErasure'))).toBe('NOTHING_TO_CANCEL');
  expect(await world.dump()).toEqual(before);
});

test('possible after service has ended: then what is kept counts from the end', async () => {
  const exit = {
    at: new Date('2025-01-10T10:00:00+08:00'),
    kind: 'home',
    reason: world.seal(''),
    by: 'staff',
  };
  await world.db.collection('clients').doc('c1').update({ state: 'closed', exit });
  const { keeps } = dataOf(await send('requestErasure'));
  for (const { untilAt } of keeps) about(untilAt, '2028-01-10T10:00:00+08:00');
});

test('CLIENT_CLOSED where it has been done already', async () => {
  await world.db.collection('clients').doc('c1').update({ state: 'erased' });
  expect(codeOf(await send('requestErasure'))).toBe('CLIENT_CLOSED');
});

test('not by who may only read or book, not by staff, not for another', async () => {
  const before = await world.dump();
  for (const action of ['getErasure', 'requestErasure', 'cancelErasure'] as const) {
    for (const openid of [
      'guardian-read',
      'guardian-book',
      'relative',
      'guardian-of-another',
      openidOf('c2'),
    ])
      expect(codeOf(await send(action, openid))).toBe('NOT_FOUND');
    for (const openid of ['staff', 'manager', 'supervisor', 'district', 'volunteer'])
      expect(codeOf(await send(action, openid))).toBe('FORBIDDEN');
  }
  expect(await world.dump()).toEqual(before);
});

test('the same wish twenty times is one, with one answer', async () => {
  const key = newKey();
  const replies = await Promise.all(Array.from({ length: 20 }, () => send('requestErasure', own, key)));
  expect(tally(replies)).toEqual({ OK: 20 });
  expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
  dataOf(await send('cancelErasure'));
  expect(codeOf(await send('requestErasure', own, key))).toBe('OK');
  expect(dataOf(await send('getErasure')).dueAt).toBeUndefined();
});

test('a repetition that asks for somebody else is a conflict', async () => {
  await world.db
    .collection('accounts')
    .doc('guardian')
    .update({
      links: ['c1', 'c2'].map((clientId) => ({
        clientId,
        stationId: 's1',
        relation: 'guardian',
        scopes: ['sign'],
      })),
    });
  const key = newKey();
  dataOf(await send('requestErasure', 'guardian', key));
  expect(codeOf(await send('requestErasure', 'guardian', key, 'c2'))).toBe('IDEMPOTENCY_CONFLICT');
});

test('asking and taking back at once from several phones: one state, and each was told what happened', async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.all([
      send('requestErasure', own),
      send('requestErasure', 'guardian'),
      send('cancelErasure', 'guardian-sign'),
    ]);
    const { requestedAt, dueAt } = dataOf(await send('getErasure'));
    expect((requestedAt === undefined) === (dueAt === undefined)).toBe(true);
    if (dueAt !== undefined) dataOf(await send('cancelErasure'));
  }
});
