import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { openidOf, slotOf, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = (openid: string, input: object) =>
  world.gateway.call(openid, 'appointments', 'listStationDay', input);

test('the day, session by session, with the people and those who called off', async () => {
  const phone = bookingThrough(world.gateway);
  const [talk, group] = [slotOf('talk', '2026-11-26', '1100'), slotOf('group', '2026-11-26', '0900')];
  await phone.booked('c1', talk);
  for (const clientId of ['c2', 'c3', 'c4']) await phone.booked(clientId, group);
  const gone = await phone.booked('c5', group);
  dataOf(await phone.cancel(openidOf('c5'), gone));
  await phone.booked('c6', slotOf('talk', '2026-11-27', '0900'));

  const reply = await ask('staff', { stationId: 's1', day: '2026-11-26' });
  expectAffordable('query', reply);
  const { sessions, ...head } = dataOf(reply);
  expect(head).toEqual({ stationName: 's1 站', day: '2026-11-26' });
  expect(sessions.map((s) => s.slotId)).toEqual([group, talk]);
  expect(sessions[0]).toMatchObject({ serviceName: '小组', capacity: 10, workerName: '甲' });
  const people = sessions[0]?.people.map(({ name, state }) => `${name} ${state}`).sort();
  expect(people).toEqual(['测试c2 booked', '测试c3 booked', '测试c4 booked', '测试c5 cancelled']);
});

test('however often somebody books and calls off, nobody who comes is missing', async () => {
  const phone = bookingThrough(world.gateway);
  const gone = await phone.booked('c7', slotOf('brief', '2026-11-30', '0900'));
  dataOf(await phone.cancel(openidOf('c7'), gone));
  const { data } = await world.db.collection('appointments').doc(gone).get();
  const copies = Array.from({ length: 1000 }, (_, i) => ({ ...data[0], _id: `gone${i}` }));
  await insertAll(world.db, 'appointments', copies);
  await phone.booked('c8', slotOf('group', '2026-11-30', '1600'));
  const { sessions } = dataOf(await ask('staff', { stationId: 's1', day: '2026-11-30' }));
  expect(sessions.map((s) => s.slotId)).toEqual([
    slotOf('brief', '2026-11-30', '0900'),
    slotOf('group', '2026-11-30', '1600'),
  ]);
  expect(sessions[1]?.people).toMatchObject([{ clientId: 'c8', state: 'booked' }]);
});

test('a day nobody comes is an empty day', async () => {
  expect(dataOf(await ask('manager', { stationId: 's1', day: '2026-12-24' })).sessions).toEqual([]);
});

test('a station is for its own staff', async () => {
  const input = { stationId: 's1', day: '2026-11-26' };
  expect(codeOf(await ask('staff-elsewhere', input))).toBe('NOT_FOUND');
  expect(codeOf(await ask('staff', { ...input, stationId: 's9' }))).toBe('NOT_FOUND');
  for (const openid of ['supervisor', 'district', 'volunteer', 'guardian', openidOf('c1'), 'anyone'])
    expect(codeOf(await ask(openid, input))).toBe('FORBIDDEN');
});

test.each(['2026-11-31', '20261126', '', '9999-12-31'])('bad day %j is named', async (day) => {
  const reply = await ask('staff', { stationId: 's1', day });
  expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['day'] });
});
