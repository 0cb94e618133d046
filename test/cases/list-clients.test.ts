import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  const named = (_id: string, name: string, over: object = {}) => ({
    _id,
    stationId: 's2',
    state: 'active',
    capacity: 'full',
    name: world.seal(name),
    shortName: world.seal(name),
    decisions: [],
    ...over,
  });
  await insertAll(world.db, 'clients', [
    named('n1', '林小满'),
    named('n2', '单云舟'),
    named('n3', '白露'),
    named('n4', '张珺'),
    named('n5', '林夏至', { state: 'closed' }),
    named('n6', '白露'),
  ]);
});
afterAll(() => world.close());

const list = (openid: string, input: object) => world.gateway.call(openid, 'cases', 'listClients', input);
const namesAt = async (stationId: string, search?: string) =>
  dataOf(await list(stationId === 's1' ? 'staff' : 'staff-elsewhere', { stationId, search })).clients.map(
    (c) => c.name,
  );

test('the people a station serves, as their names are read; who has left is not among them', async () => {
  const reply = await list('staff-elsewhere', { stationId: 's2' });
  expect(dataOf(reply).clients).toEqual([
    { clientId: 'n3', name: '白露', state: 'active' },
    { clientId: 'n6', name: '白露', state: 'active' },
    { clientId: 'x1', name: '测试x1', state: 'active' },
    { clientId: 'n2', name: '单云舟', state: 'active' },
    { clientId: 'n1', name: '林小满', state: 'active' },
    { clientId: 'n4', name: '张珺', state: 'active' },
  ]);
  expectAffordable('query', reply);
  expect([reply.trips, reply.rounds]).toEqual([2, 2]);
});

test.each([
  ['小满', ['林小满']],
  ['lxm', ['林小满']],
  ['linx', ['林小满']],
  ['shan', ['单云舟']],
  ['dan', ['单云舟']],
  ['zhangjun', ['张珺']],
  [' BAI lu ', ['白露', '白露']],
  ['x1', ['测试x1']],
  ['谁', []],
  ['林夏至', []],
  ['測', []],
])('found by %s', async (search, names) => {
  expect(await namesAt('s2', search)).toEqual(names);
});

test('an empty search is none', async () => {
  expect(await namesAt('s2', '  ')).toHaveLength(6);
});

test('thirty a page, each person once', async () => {
  const first = dataOf(await list('staff', { stationId: 's1' }));
  expect(first.clients).toHaveLength(30);
  const second = dataOf(await list('staff', { stationId: 's1', cursor: first.cursor }));
  expect(second.clients).toHaveLength(10);
  expect(second.cursor).toBeUndefined();
  expect(new Set([...first.clients, ...second.clients].map((c) => c.clientId)).size).toBe(40);
});

test('a search goes on over pages too', async () => {
  const first = dataOf(await list('staff', { stationId: 's1', search: 'cs' }));
  expect(first.clients).toHaveLength(30);
  const second = dataOf(await list('staff', { stationId: 's1', search: 'cs', cursor: first.cursor }));
  expect(second.clients).toHaveLength(10);
});

test('a cursor that is none of ours is refused', async () => {
  expect(codeOf(await list('staff', { stationId: 's1', cursor: 'x' }))).toBe('INVALID_INPUT');
});

test('the list is no reading of a file: nobody is noted', async () => {
  expect((await world.dump()).visits).toEqual([]);
});
