import { textsOfToday } from '../../cloudfunctions/consents/texts';
import { PURPOSES } from '../../contracts/consents';
import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { decisionsBut, SIGNATURE, signingThrough } from '../support/signing';
import { openidOf, START, startWorld, type World } from '../support/world';

let world: World;
let { sign, ask, read } = {} as ReturnType<typeof signingThrough>;
beforeEach(async () => {
  world = await startWorld();
  ({ sign, ask, read } = signingThrough(world.gateway));
  await world.db.collection('clients').doc('c1').update({ decisions: [] });
});
afterEach(() => world.close());

const own = openidOf('c1');

test('before anything is signed: the texts of today, nothing decided, nothing holding', async () => {
  expect(await read(own)).toEqual({
    clientName: '测试c1',
    signers: ['client'],
    maySignAs: ['client'],
    texts: textsOfToday(),
    holds: [],
    decisions: [],
    acts: [],
  });
});

test('a copy to read any time: who signed what when, the strokes, and the words as they were', async () => {
  dataOf(await sign(own, { decisions: decisionsBut('photos') }));
  const [act] = (await read('relative')).acts;
  expect(act).toMatchObject({
    signer: 'client',
    given: PURPOSES.filter((p) => p !== 'photos'),
    declined: ['photos'],
    withdrawn: false,
    signature: SIGNATURE,
    texts: textsOfToday(),
  });
  expect(Math.abs((act?.at ?? 0) - Date.parse(START))).toBeLessThan(60_000);
});

test('newest first, the latest thirty', async () => {
  const at = (i: number) => new Date(Date.parse(START) + i * 1000);
  const acts = Array.from({ length: 35 }, (_, i) => ({
    _id: `act${i}`,
    inputHash: '',
    clientId: 'c1',
    at: at(i),
    kind: 'signed',
    signer: 'client',
    byOpenid: own,
    by: 'family',
    decisions: decisionsBut(),
    holds: [],
  }));
  await world.db.collection('consentActs').add(acts);
  const shown = (await read(own)).acts.map((a) => a.actId);
  expect(shown).toEqual(Array.from({ length: 30 }, (_, i) => `act${34 - i}`));
});

test.each([
  [own, ['client']],
  ['guardian', ['guardian']],
  ['guardian-read', []],
  ['relative', []],
  ['staff', ['client', 'guardian']],
  ['manager', ['client', 'guardian']],
])('%s may sign as %j', async (openid, signers) => {
  expect((await read(openid)).maySignAs).toEqual(signers);
});

test('somebody who is client, guardian and worker at once sees all they may sign as', async () => {
  await world.db
    .collection('accounts')
    .doc(own)
    .update({
      links: [{ clientId: 'c1', stationId: 's1', relation: 'guardian', scopes: ['sign'] }],
    });
  expect((await read(own)).maySignAs).toEqual(['client', 'guardian']);
});

test('costs what a query may, for the family and for staff', async () => {
  dataOf(await sign(own));
  for (const openid of [own, 'staff']) expectAffordable('query', await ask(openid));
  expect((await ask(own)).rounds).toBe(2);
});

test('after erasure the drawn name is shown to nobody', async () => {
  dataOf(await sign(own));
  await world.db.collection('clients').doc('c1').update({ state: 'erased' });
  const [act] = (await read('staff')).acts;
  expect(act).toMatchObject({ given: [...PURPOSES], signature: '' });
});
