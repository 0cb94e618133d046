import { expectAffordable } from '../support/cost';
import { dataOf } from '../support/gateway';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

test('a plan that nobody has changed yet is complete, and says who may change services', async () => {
  const ask = (openid: string) => world.gateway.call(openid, 'stations', 'getPlan', { stationId: 's1' });
  const reply = await ask('staff');
  const plan = dataOf(reply);
  expect(plan).toMatchObject({ stationName: 's1 站', revision: 0, rooms: [], closedDays: [] });
  expect(plan.services.map((it) => it.serviceId)).toEqual(['s1.talk', 's1.brief', 's1.group', 's1.far']);
  expect(plan.workers[0]).toMatchObject({ workerId: 's1.w1', later: [], leave: [], extraHours: [] });
  expect([plan.mayChangeServices, dataOf(await ask('manager')).mayChangeServices]).toEqual([false, true]);
  expectAffordable('query', reply);
});
