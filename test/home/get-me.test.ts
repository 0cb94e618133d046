import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { openidOf, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function meOf(openid: string) {
  const reply = await world.gateway.call(openid, 'home', 'getMe', {});
  expectAffordable('query', reply);
  return dataOf(reply);
}

test('somebody unknown has no roles and no people', async () => {
  expect(await meOf('anyone')).toEqual({ roles: [], people: [] });
});

test('a client is themselves, with every scope', async () => {
  expect(await meOf(openidOf('c1'))).toEqual({
    roles: [{ role: 'client', stationId: 's1', stationName: 's1 站' }],
    people: [
      {
        clientId: 'c1',
        name: '测试c1',
        shortName: 'c1',
        stationId: 's1',
        relation: 'self',
        scopes: ['book', 'answer', 'read', 'sign'],
      },
    ],
    help: expect.objectContaining({ stationId: 's1' }),
  });
});

test('a guardian has their people, with the scopes they were given', async () => {
  const me = await meOf('guardian-book');
  expect(me.people).toMatchObject([{ clientId: 'c1', relation: 'guardian', scopes: ['book'] }]);
});

test('staff have a station and no people; a revoked role ends with the next call', async () => {
  expect(await meOf('staff')).toMatchObject({ roles: [{ role: 'staff', stationId: 's1' }], people: [] });
  await world.db.collection('accounts').doc('staff').update({ roles: [] });
  expect((await meOf('staff')).roles).toEqual([]);
});

test('what nobody asked for is bad input', async () => {
  const reply = await world.gateway.call('anyone', 'home', 'getMe', { openid: 'staff' });
  expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['openid'] });
});
