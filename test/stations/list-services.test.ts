import { aService, aStation } from '../support/builders';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = (stationId: string) => world.gateway.call('anyone', 'stations', 'listServices', { stationId });

test('the services in the order of the station, with price, length and limits', async () => {
  const reply = await ask('s1');
  const { services, ...head } = dataOf(reply);
  expect(head).toEqual({ stationId: 's1', stationName: 's1 站' });
  expect(services.map((s) => s.serviceId)).toEqual(['s1.talk', 's1.brief', 's1.group', 's1.far']);
  expect(services[2]).toEqual({
    serviceId: 's1.group',
    name: '小组',
    contractName: '心理治疗和康复训练',
    category: 'talk',
    way: 'station',
    minutes: 60,
    capacity: 10,
    priceFen: 0,
    place: '一楼小屋',
    about: '',
    bring: '水杯',
    cancelMinutes: 120,
    horizonDays: 28,
    noticeMinutes: 0,
    bookableBy: 'family',
    needsApproval: false,
  });
  expectAffordable('query', reply);
});

test('NOT_FOUND for a station that is not there', async () => {
  expect(codeOf(await ask('s9'))).toBe('NOT_FOUND');
});

test('what has ended is left out from the day after its last', async () => {
  const [ends, ...others] = aStation().services.concat(aService({ serviceId: 's4.other' }));
  const services = [{ ...ends, lastDay: '2026-11-25' }, ...others];
  await insertAll(world.db, 'stations', [{ ...aStation({ _id: 's4' }), services }]);
  const offered = async () => dataOf(await ask('s4')).services.length;
  expect(await offered()).toBe(2);
  await world.gateway.setClock('2026-11-26T00:00:00+08:00');
  expect(await offered()).toBe(1);
});
