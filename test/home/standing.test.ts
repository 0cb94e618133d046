import { applyingThrough } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { decisionsBut, signingThrough } from '../support/signing';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

/** What stands between a person and a booking, and what else their family is told on the first screen. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const DAY = 86_400_000;

async function careOf(openid: string) {
  const reply = await world.gateway.call(openid, 'home', 'getHome', {});
  expectAffordable('query', reply);
  expect(reply.trips).toBeLessThanOrEqual(4);
  expect(reply.rounds).toBeLessThanOrEqual(2);
  const home = dataOf(reply);
  if (home.screen === 'client') return home.care;
  return home.screen === 'guardian' ? home.people[0] : undefined;
}
const awaitsOf = async (openid: string) => (await careOf(openid))?.person.awaits;
const change = (fields: object) => world.db.collection('clients').doc('c1').update(fields);
const unsigned = (capacity: string) => change({ capacity, decisions: world.db.command.set([]) });

test('whoever has signed awaits nothing', async () => {
  expect(await careOf(openidOf('c1'))).not.toHaveProperty('person.awaits');
});

test('a new client is told to sign; once they have, nothing is awaited', async () => {
  await unsigned('full');
  const sign = signingThrough(world.gateway);
  expect(await awaitsOf(openidOf('c1'))).toEqual({
    kind: 'sign',
    missing: ['client'],
    yours: ['client'],
    why: 'first',
  });
  expect(await awaitsOf('guardian')).toMatchObject({ missing: ['client'], yours: [] });
  dataOf(await sign.sign(openidOf('c1'), { decisions: decisionsBut('photos') }));
  expect(await awaitsOf(openidOf('c1'))).toBeUndefined();
});

test('of two who sign each is told whose name is missing', async () => {
  await unsigned('limited');
  const sign = signingThrough(world.gateway);
  expect(await awaitsOf('guardian')).toMatchObject({ missing: ['client', 'guardian'], yours: ['guardian'] });
  dataOf(await sign.sign('guardian', { signer: 'guardian' }));
  expect(await awaitsOf('guardian')).toMatchObject({ missing: ['client'], yours: [], why: 'first' });
  expect(await awaitsOf(openidOf('c1'))).toMatchObject({ missing: ['client'], yours: ['client'] });
  // Who only looks on sees what is missing, and that it is not theirs to give.
  expect(await awaitsOf('guardian-read')).toMatchObject({ missing: ['client'], yours: [] });
  dataOf(await sign.sign(openidOf('c1')));
  expect(await awaitsOf('guardian')).toBeUndefined();
});

test('words that have changed, and a yes that was taken back, are told apart', async () => {
  await change({
    decisions: world.db.command.set([
      { purpose: 'agreement', signer: 'client', given: true, version: '2025-01', at: new Date(START) },
    ]),
  });
  expect(await awaitsOf(openidOf('c1'))).toMatchObject({ why: 'reworded' });
  const sign = signingThrough(world.gateway);
  dataOf(await sign.withdraw(openidOf('c1'), 'agreement'));
  expect(await awaitsOf(openidOf('c1'))).toMatchObject({ why: 'declined' });
});

test('another purpose that was refused holds up no booking', async () => {
  dataOf(await signingThrough(world.gateway).withdraw(openidOf('c1'), 'photos'));
  expect(await awaitsOf(openidOf('c1'))).toBeUndefined();
});

test('the same is known wherever the people of a caller are asked for', async () => {
  await unsigned('minor');
  const me = dataOf(await world.gateway.call('guardian-book', 'home', 'getMe', {}));
  expect(me.people[0]?.awaits).toEqual({ kind: 'sign', missing: ['guardian'], yours: [], why: 'first' });
});

test('who has left is told so', async () => {
  dataOf(await applyingThrough(world.gateway).close('staff', 'c1'));
  expect(await awaitsOf(openidOf('c1'))).toEqual({ kind: 'ended' });
});

test('an erasure that can be taken back is told to those who may read the record, until it is', async () => {
  const send = (action: 'requestErasure' | 'cancelErasure') =>
    world.gateway.call(openidOf('c1'), 'privacy', action, { clientId: 'c1', idempotencyKey: newKey() });
  const { dueAt } = dataOf(await send('requestErasure'));
  expect((await careOf('guardian-read'))?.person.erasesAt).toBe(dueAt);
  const me = dataOf(await world.gateway.call('guardian-book', 'home', 'getMe', {}));
  expect(me.people[0]).not.toHaveProperty('erasesAt');
  dataOf(await send('cancelErasure'));
  expect((await careOf('guardian-read'))?.person).not.toHaveProperty('erasesAt');
});

test('the family is told for fourteen days that a station has changed, and how the new one is reached', async () => {
  expect(await careOf('guardian')).not.toHaveProperty('moved');
  dataOf(await applyingThrough(world.gateway).transfer('staff', 'c1'));
  for (const openid of [openidOf('c1'), 'guardian'])
    expect((await careOf(openid))?.moved).toEqual({
      at: expect.any(Number),
      from: 's1 站',
      to: 's2 站',
      phone: '027-5555-0100',
    });
  await world.gateway.setClock(new Date(Date.parse(START) + 13 * DAY).toISOString());
  expect(await careOf('guardian')).toHaveProperty('moved');
  await world.gateway.setClock(new Date(Date.parse(START) + 14 * DAY).toISOString());
  expect(await careOf('guardian')).not.toHaveProperty('moved');
});
