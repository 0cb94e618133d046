import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { openidOf, START, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const read = (openid: string, clientId = 'c1') =>
  world.gateway.call(openid, 'cases', 'getClient', { clientId });
const visits = async () => (await world.dump()).visits ?? [];

test('staff read the whole file, but not the identity number', async () => {
  const { seal } = world;
  await world.db
    .collection('clients')
    .doc('c1')
    .update({
      phone: seal('13900000001'),
      address: seal('示例路 1 号'),
      idNumber: seal('420105199001011234'),
      birthYear: 1990,
      since: new Date(START),
    });
  const reply = await read('staff');
  expect(dataOf(reply)).toEqual({
    clientId: 'c1',
    stationId: 's1',
    name: '测试c1',
    phone: '13900000001',
    address: '示例路 1 号',
    birthYear: 1990,
    capacity: 'full',
    state: 'active',
    since: Date.parse(START),
  });
  expectAffordable('query', reply);
});

test('a reading is noted before it is answered, and says who, what and when, but nothing of the person', async () => {
  await read('staff');
  const [visit, ...others] = await visits();
  expect(others).toEqual([]);
  expect(visit).toMatchObject({
    clientId: 'c1',
    openid: 'staff',
    stationId: 's1',
    call: 'cases/getClient',
    at: expect.any(Date),
    expiresAt: expect.any(Date),
  });
  const yearOf = (instant: unknown) => new Date(String(instant)).getUTCFullYear();
  expect(yearOf(visit?.expiresAt) - yearOf(visit?.at)).toBe(3);
});

test('one row a day, reader, client and call, however often', async () => {
  await Promise.all(['staff', 'staff', 'staff', 'manager'].map((openid) => read(openid)));
  expect(await visits()).toHaveLength(2);
  await read('staff', 'c2');
  expect(await visits()).toHaveLength(3);
  await world.gateway.call('staff', 'appointments', 'listAppointments', { clientId: 'c1', view: 'coming' });
  expect(await visits()).toHaveLength(4);
  await world.gateway.setClock('2026-11-26T00:00:30+08:00');
  await read('staff');
  expect(await visits()).toHaveLength(5);
});

test('a later reading of the same day moves the time', async () => {
  await read('staff');
  await world.gateway.setClock('2026-11-25T17:00:00+08:00');
  await read('staff');
  const [visit] = await visits();
  expect(new Date(String(visit?.at)).toISOString()).toMatch(/^2026-11-25T09:00/);
});

test('a reading that is refused is not noted, and neither is the family', async () => {
  expect(codeOf(await read('staff-elsewhere'))).toBe('NOT_FOUND');
  expect(codeOf(await read('district'))).toBe('FORBIDDEN');
  expect(codeOf(await read('staff', 'x1'))).toBe('NOT_FOUND');
  await world.gateway.call(openidOf('c1'), 'appointments', 'listAppointments', {
    clientId: 'c1',
    view: 'coming',
  });
  expect(await visits()).toEqual([]);
});
