import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = (stationId: unknown) => world.gateway.call('anyone', 'stations', 'getStation', { stationId });

test('a station shows itself and who works there, but not their hours', async () => {
  const reply = await ask('s1');
  const { station } = dataOf(reply);
  expect(station).toMatchObject({ stationId: 's1', name: 's1 站', phone: '027-5555-0100' });
  expect(station.workers).toEqual(
    ['s1.w1', 's1.w2', 's1.w3'].map((workerId) => ({ workerId, name: '甲', title: '社工' })),
  );
  expectAffordable('query', reply);
});

test('NOT_FOUND for none, INVALID_INPUT for what cannot be one', async () => {
  expect(codeOf(await ask('s9'))).toBe('NOT_FOUND');
  for (const bad of ['', 'a_b', 'x'.repeat(65), '汉', 1, null, { $ne: '' }])
    expect((await ask(bad)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['stationId'] });
});
