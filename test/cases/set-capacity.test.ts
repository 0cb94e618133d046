import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { signingThrough } from '../support/signing';
import { newKey, openidOf, slotOf, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const set = (openid: string, more: object = {}) =>
  world.gateway.call(openid, 'cases', 'setCapacity', {
    clientId: 'c1',
    capacity: 'limited',
    reason: '法院有了新的决定',
    idempotencyKey: newKey(),
    ...more,
  });
const file = async () => dataOf(await world.gateway.call('staff', 'cases', 'getClient', { clientId: 'c1' }));
const stored = async () => (await world.db.collection('clients').doc('c1').get()).data[0];

test('a manager changes who signs; who, when, why and what it was stay, the reason sealed', async () => {
  const reply = await set('manager');
  expectAffordable('command', reply);
  expect(dataOf(reply)).toEqual({ clientId: 'c1', capacity: 'limited' });
  dataOf(await set('manager', { capacity: 'full', reason: '登记错了' }));
  expect(await file()).toMatchObject({ capacity: 'full', capacityChanged: { reason: '登记错了' } });
  const { capacityChanges } = await stored();
  expect(capacityChanges).toMatchObject([
    { by: 'manager', from: 'full', to: 'limited', reason: expect.stringMatching(/^v1\./) },
    { by: 'manager', from: 'limited', to: 'full' },
  ]);
});

test('what lacks a name then holds no more, and does again once it is signed', async () => {
  const booking = bookingThrough(world.gateway);
  const day = (time: string) => slotOf('talk', '2026-11-26', time);
  const earlier = await booking.booked('c1', day('0900'));
  dataOf(await set('manager'));
  expect(codeOf(await booking.book('c1', day('1000')))).toBe('AGREEMENT_MISSING');
  const { state } = (await world.db.collection('appointments').doc(earlier).get()).data[0];
  expect(state).toBe('booked');
  dataOf(await signingThrough(world.gateway).sign('guardian', { signer: 'guardian' }));
  dataOf(await booking.book('c1', day('1000')));
});

test('a minor who decides alone now signs alone: the guardian’s yes holds no more', async () => {
  dataOf(await set('manager', { capacity: 'minor' }));
  dataOf(await signingThrough(world.gateway).sign('guardian', { signer: 'guardian' }));
  await world.db.collection('clients').doc('c1').update({ decisions: [] });
  dataOf(await signingThrough(world.gateway).sign('guardian', { signer: 'guardian' }));
  dataOf(await set('manager', { capacity: 'full', reason: '满 18 岁了' }));
  const book = () => bookingThrough(world.gateway).book('c1', slotOf('talk', '2026-11-27', '0900'));
  expect(codeOf(await book())).toBe('AGREEMENT_MISSING');
  dataOf(await signingThrough(world.gateway).sign(openidOf('c1')));
  expect(codeOf(await book())).toBe('OK');
});

test('the same again changes nothing; a repeated command is answered alike', async () => {
  const key = { idempotencyKey: newKey() };
  const first = await set('manager', key);
  expect((await set('manager', key)).body).toEqual(first.body);
  dataOf(await set('manager'));
  expect((await stored()).capacityChanges).toHaveLength(1);
});

test('staff, family, another station’s manager and a manager who is family do not decide this', async () => {
  for (const openid of ['staff', openidOf('c1'), 'guardian', 'supervisor', 'district'])
    expect(codeOf(await set(openid))).toBe('FORBIDDEN');
  expect(codeOf(await set('manager-elsewhere'))).toBe('NOT_FOUND');
  const roles = [
    { role: 'manager', stationId: 's2' },
    { role: 'guardian', stationId: 's1' },
  ];
  const links = [{ clientId: 'c1', stationId: 's1', relation: 'guardian', scopes: ['read', 'sign'] }];
  await world.db.collection('accounts').add({ _id: 'mother-and-manager', roles, links });
  expect(codeOf(await set('mother-and-manager'))).toBe('NOT_FOUND');
  expect((await stored()).capacity).toBe('full');
});

test('a reason is needed, and a client who is served', async () => {
  expect((await set('manager', { reason: ' ' })).body).toMatchObject({
    code: 'INVALID_INPUT',
    fields: ['reason'],
  });
  await world.db.collection('clients').doc('c1').update({ state: 'closed' });
  expect(codeOf(await set('manager'))).toBe('CLIENT_CLOSED');
});
