import { stationThrough } from '../support/accounts';
import { codeOf, tally } from '../support/gateway';
import { newKey, openidOf, startWorld, type World } from '../support/world';

jest.setTimeout(120_000);

let world: World;
let station: ReturnType<typeof stationThrough>;
beforeAll(async () => {
  world = await startWorld();
  station = stationThrough(world.gateway);
});
afterAll(() => world.close());

const many = (name: string, count = 20) => Array.from({ length: count }, (_, n) => `${name}-${n}`);
const account = async (openid: string) => (await world.db.collection('accounts').doc(openid).get()).data[0];
const linkedTo = async (clientId: string) =>
  (await world.db.collection('accounts').where({ 'links.clientId': clientId }).get()).data;

test('twenty at once with one code: one gets it, the others hear CODE_WRONG', async () => {
  for (const [round, clientId] of ['c11', 'c12', 'c13'].entries()) {
    const code = await station.linkCode(clientId);
    const replies = await Promise.all(many(`race${round}`).map((openid) => station.redeem(openid, code)));
    expect(tally(replies)).toEqual({ OK: 1, CODE_WRONG: 19 });
    expect(await linkedTo(clientId)).toHaveLength(1);
  }
});

test('several own-account codes of one client at once: one account is the client', async () => {
  for (const clientId of ['c14', 'c15', 'c16']) {
    await world.db.collection('accounts').doc(openidOf(clientId)).update({ roles: [] });
    const codes = await Promise.all(many('', 6).map(() => station.linkCode(clientId, { relation: 'self' })));
    const replies = await Promise.all(codes.map((code, n) => station.redeem(`own-${clientId}-${n}`, code)));
    expect(tally(replies)).toEqual({ OK: 1, CODE_WRONG: 5 });
    const { data } = await world.db.collection('accounts').where({ 'roles.clientId': clientId }).get();
    expect(data).toHaveLength(1);
  }
});

test('one new account with several codes at once has all they give', async () => {
  const clients = ['c21', 'c22', 'c23', 'c24'];
  const codes = await Promise.all(clients.map((clientId) => station.linkCode(clientId)));
  const replies = await Promise.all(codes.map((code) => station.redeem('collector', code)));
  expect(tally(replies)).toEqual({ OK: 4 });
  const { links, roles } = await account('collector');
  expect(links.map((l: { clientId: string }) => l.clientId).sort()).toEqual(clients);
  expect(roles).toEqual([{ role: 'guardian', stationId: 's1' }]);
});

test('forty wrong codes at once from one account: five are judged, then it is locked', async () => {
  const replies = await Promise.all(
    Array.from({ length: 40 }, (_, n) => station.redeem('guesser', String(20_000_000 + n))),
  );
  expect(tally(replies)).toEqual({ CODE_WRONG: 5, CODE_LOCKED: 35 });
});

test('a right code beside wrong ones at the last try: either it is first, or it is locked with the rest', async () => {
  for (let round = 0; round < 10; round++) {
    const openid = `lucky-${round}`;
    const wrong = Array.from({ length: 7 }, (_, n) => String(30_000_000 + n));
    for (const guess of wrong.slice(0, 4)) await station.redeem(openid, guess);
    const code = await station.linkCode('c25');
    const guesses = [wrong[4] ?? '', wrong[5] ?? '', code, wrong[6] ?? ''];
    const replies = await Promise.all(guesses.map((guess) => station.redeem(openid, guess)));
    expect([
      { OK: 1, CODE_WRONG: 3 },
      { CODE_WRONG: 1, CODE_LOCKED: 3 },
    ]).toContainEqual(tally(replies));
  }
});

test('the same key twenty times at once: one answer for all', async () => {
  const code = await station.linkCode('c26');
  const key = newKey();
  const replies = await Promise.all(many('', 20).map(() => station.redeem('patient', code, { key })));
  expect(tally(replies)).toEqual({ OK: 20 });
  expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
  expect((await account('patient')).links).toHaveLength(1);
});

test('who is linked while the client is erased: either the link stands in time, or the code is wrong', async () => {
  const clients = world.db.collection('clients');
  for (let round = 0; round < 20; round++) {
    await clients.doc('c27').update({ state: 'active' });
    const before = (await linkedTo('c27')).length;
    const code = await station.linkCode('c27');
    const erase = async () => {
      // Over the whole of the other's transaction, from before its first read to after its end.
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      await clients.doc('c27').update({ state: 'erased' });
      return (await linkedTo('c27')).length - before;
    };
    const [reply, linkedAtErasure] = await Promise.all([station.redeem(`late-${round}`, code), erase()]);
    // Whoever erases sees every link there will ever be.
    expect((await linkedTo('c27')).length - before).toBe(linkedAtErasure);
    expect(codeOf(reply)).toBe(linkedAtErasure === 1 ? 'OK' : 'CODE_WRONG');
  }
});

test('a reply lost at any trip, repeated with its key: linked once, and told so', async () => {
  for (let crashAfterTrips = 1; crashAfterTrips <= 13; crashAfterTrips++) {
    const code = await station.linkCode('c10');
    const openid = `unlucky-${crashAfterTrips}`;
    const input = { code, name: '小李', idempotencyKey: newKey() };
    const first = codeOf(
      await world.gateway.call(openid, 'accounts', 'redeemCode', input, { crashAfterTrips }),
    );
    const again = await world.gateway.call(openid, 'accounts', 'redeemCode', input);
    expect(codeOf(again)).toBe('OK');
    expect((await account(openid)).links).toHaveLength(1);
    if (first === 'OK') {
      expect(crashAfterTrips).toBe(13);
      return;
    }
    expect(first).toBe('INSTANCE_DIED');
  }
  throw new Error('no command got through');
});
