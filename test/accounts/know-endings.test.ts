import { stationThrough } from '../support/accounts';
import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const call = (openid: string, action: 'endLink' | 'revokeRole' | 'knowEndings', input: object) =>
  world.gateway.call(openid, 'accounts', action, { ...input, idempotencyKey: newKey() });
const homeOf = async (openid: string) => {
  const reply = await world.gateway.call(openid, 'home', 'getHome', {});
  expectAffordable('query', reply);
  return dataOf(reply);
};
const told = async (openid: string) => (await homeOf(openid)).endings;
const linkOf = async (name: string, clientId = 'c1') => {
  const { links } = dataOf(await world.gateway.call('staff', 'accounts', 'listLinks', { clientId }));
  return links.find((link) => link.name === name)?.linkId ?? '';
};
const memberOf = async (role: 'staff' | 'manager') => {
  const { people } = dataOf(
    await world.gateway.call('supervisor', 'accounts', 'listTeam', { stationId: 's1' }),
  );
  return people.find(({ roles }) => roles.includes(role))?.memberId ?? '';
};
/** Somebody linked to `c1` by a code. */
const join = async (openid: string, name: string) => {
  const station = stationThrough(world.gateway);
  dataOf(await station.redeem(openid, await station.linkCode('c1'), { name }));
};

test('a link that the station ends is told once, and not again after one says so', async () => {
  await join('aunt', '林姑姑');
  expect(await told('aunt')).toBeUndefined();
  const ended = await call('staff', 'endLink', { clientId: 'c1', linkId: await linkOf('林姑姑') });
  expectAffordable('command', ended);
  const endings = await told('aunt');
  expect(endings).toEqual([{ at: expect.any(Number), role: 'guardian', stationName: 's1 站' }]);
  expect(await homeOf('aunt')).toMatchObject({ screen: 'visitor' });
  expectAffordable('command', await call('aunt', 'knowEndings', { upTo: endings?.[0]?.at }));
  expect(await told('aunt')).toBeUndefined();
});

test('a role too; what comes after one has read is told', async () => {
  const revoke = async (role: 'staff' | 'manager') =>
    call('supervisor', 'revokeRole', { stationId: 's1', memberId: await memberOf(role), role });
  const reply = await revoke('staff');
  expectAffordable('command', reply);
  dataOf(reply);
  expect(await told('staff')).toMatchObject([{ role: 'staff', stationName: 's1 站' }]);
  dataOf(await call('staff', 'knowEndings', { upTo: Date.parse(START) - 1 }));
  expect(await told('staff')).toHaveLength(1);
});

test('the client’s own phone is told without a name; what one ends oneself is not news', async () => {
  const own = await linkOf('测试c1');
  dataOf(await call('staff', 'endLink', { clientId: 'c1', linkId: own }));
  expect(await told(openidOf('c1'))).toMatchObject([{ role: 'client' }]);
  await join('uncle', '林叔叔');
  dataOf(await call('uncle', 'endLink', { clientId: 'c1', linkId: await linkOf('林叔叔') }));
  expect(await told('uncle')).toBeUndefined();
});

test('after thirty days nobody hears of it any more', async () => {
  await join('aunt', '林姑姑');
  dataOf(await call('staff', 'endLink', { clientId: 'c1', linkId: await linkOf('林姑姑') }));
  await world.gateway.setClock('2026-12-25T09:00:00+08:00');
  expect(await told('aunt')).toHaveLength(1);
  await world.gateway.setClock('2026-12-25T11:00:00+08:00');
  expect(await told('aunt')).toBeUndefined();
});

test('who has nothing to know may say so', async () => {
  dataOf(await call('nobody', 'knowEndings', { upTo: Date.parse(START) }));
  expect((await world.db.collection('accounts').doc('nobody').get()).data).toEqual([]);
});
