import { stationThrough } from '../support/accounts';
import { codeOf, dataOf, tally } from '../support/gateway';
import { readAll } from '../support/sdk';
import { newKey, START, startWorld, type World } from '../support/world';

let world: World;
let station: ReturnType<typeof stationThrough>;
beforeAll(async () => {
  world = await startWorld();
  station = stationThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

const invite = (over: object = {}) =>
  world.gateway.call('staff', 'accounts', 'inviteToLink', {
    clientId: 'c1',
    relation: 'guardian',
    scopes: ['read'],
    idempotencyKey: newKey(),
    ...over,
  });

test('has eight digits, another for every wish, and holds for a day', async () => {
  const made = [];
  for (let n = 0; n < 20; n++) made.push(dataOf(await invite()));
  for (const { code, expiresAt } of made) {
    expect(code).toMatch(/^\d{8}$/);
    const hours = (expiresAt - Date.parse(START)) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(24);
    expect(hours).toBeLessThan(24.1);
  }
  expect(new Set(made.map((m) => m.code)).size).toBe(20);
});

test('can be used until its day is over', async () => {
  const [early, late] = [dataOf(await invite()).code, dataOf(await invite()).code];
  await world.gateway.setClock('2026-11-26T09:59:00+08:00');
  expect(codeOf(await station.redeem('early', early))).toBe('OK');
  await world.gateway.setClock('2026-11-26T10:01:00+08:00');
  expect(codeOf(await station.redeem('late', late))).toBe('CODE_WRONG');
});

test('is the same for a repeated command, once or twenty times at once', async () => {
  const idempotencyKey = newKey();
  const before = (await readAll(world.db, 'codes')).length;
  const replies = await Promise.all(Array.from({ length: 20 }, () => invite({ idempotencyKey })));
  replies.push(await invite({ idempotencyKey }));
  expect(tally(replies)).toEqual({ OK: 21 });
  expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
  expect(await readAll(world.db, 'codes')).toHaveLength(before + 1);
  for (const over of [{ clientId: 'c2' }, { relation: 'relative' }, { scopes: ['read', 'book'] }])
    expect(codeOf(await invite({ idempotencyKey, ...over }))).toBe('IDEMPOTENCY_CONFLICT');
});

test('stands nowhere in the database', async () => {
  const { code } = dataOf(await invite());
  expect(JSON.stringify(await world.dump())).not.toContain(code);
});

test('gives way where its digits are taken', async () => {
  const idempotencyKey = newKey();
  const { code } = dataOf(await invite({ idempotencyKey }));
  // As if somebody else's command had come to the same digits before.
  for (const { _id } of await readAll(world.db, 'codes'))
    await world.db
      .collection('codes')
      .doc(_id)
      .update({ madeByCommand: `other-${_id}` });
  const other = dataOf(await invite({ idempotencyKey })).code;
  expect(other).not.toBe(code);
  const [first, second] = [await station.redeem('taker-1', code), await station.redeem('taker-2', other)];
  expect([codeOf(first), codeOf(second)]).toEqual(['OK', 'OK']);
});

test('is made for active clients of the own station, and with scopes for those who are not the client', async () => {
  await world.db.collection('clients').doc('c35').update({ state: 'closed' });
  await world.db.collection('clients').doc('c36').update({ state: 'erased' });
  const before = await world.dump();
  expect(codeOf(await invite({ clientId: 'c35' }))).toBe('CLIENT_CLOSED');
  expect(codeOf(await invite({ clientId: 'c36' }))).toBe('CLIENT_CLOSED');
  expect(codeOf(await invite({ clientId: 'x1' }))).toBe('NOT_FOUND');
  expect((await invite({ scopes: [] })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['scopes'] });
  expect(await world.dump()).toEqual(before);
  expect(codeOf(await invite({ relation: 'self', scopes: [] }))).toBe('OK');
});

test("what was a wish of one's own stays so: a key belongs to one account and one call", async () => {
  const idempotencyKey = newKey();
  const staff = dataOf(await invite({ idempotencyKey }));
  const input = { clientId: 'c1', relation: 'guardian', scopes: ['read'], idempotencyKey };
  const manager = dataOf(await world.gateway.call('manager', 'accounts', 'inviteToLink', input));
  const role = { stationId: 's1', role: 'volunteer', idempotencyKey };
  const other = dataOf(await world.gateway.call('staff', 'accounts', 'inviteToRole', role));
  expect(new Set([staff.code, manager.code, other.code]).size).toBe(3);
});
