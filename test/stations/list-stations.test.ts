import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('anyone sees every station, in a settled order, with what helps to choose', async () => {
  const reply = await world.gateway.call('anyone', 'stations', 'listStations', {});
  const common = { streets: ['测试街'], address: '测试路 1 号', hours: '周一到周五' };
  expect(dataOf(reply).stations).toEqual([
    { stationId: 's1', name: 's1 站', ...common },
    { stationId: 's2', name: 's2 站', ...common },
  ]);
  expectAffordable('query', reply);
});
