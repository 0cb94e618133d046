import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
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
