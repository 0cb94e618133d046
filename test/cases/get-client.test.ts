import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

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

test('that everything is to be erased is said, and who asked, until it is taken back', async () => {
  const send = (action: 'requestErasure' | 'cancelErasure', openid: string, clientId: string) =>
    world.gateway.call(openid, 'privacy', action, { clientId, idempotencyKey: newKey() });
  const shown = async (clientId: string) => dataOf(await read('staff', clientId)).erasure;
  expect(await shown('c1')).toBeUndefined();
  const { dueAt } = dataOf(await send('requestErasure', openidOf('c1'), 'c1'));
  expect(await shown('c1')).toEqual({ dueAt, askedBy: 'client' });
  dataOf(await send('cancelErasure', 'guardian-sign', 'c1'));
  expect(await shown('c1')).toBeUndefined();
  dataOf(await send('requestErasure', 'guardian-of-another', 'c2'));
  expect(await shown('c2')).toMatchObject({ askedBy: 'family' });
});

test('a minor who has come of age is pointed out; others are not', async () => {
  const set = (clientId: string, over: object) => world.db.collection('clients').doc(clientId).update(over);
  await set('c1', { capacity: 'minor', idNumber: world.seal('42010520081125001X') });
  await set('c2', { capacity: 'minor', birthYear: 2009 });
  await set('c3', { birthYear: 1990 });
  expect(dataOf(await read('staff')).ofAge).toBe('yes');
  expect(dataOf(await read('staff', 'c2')).ofAge).toBeUndefined();
  expect(dataOf(await read('staff', 'c3')).ofAge).toBeUndefined();
});
