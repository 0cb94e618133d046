import { applyingThrough } from '../support/applying';
import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, openidOf, START, slotOf, startWorld, type World } from '../support/world';

// Crashes cost instances: much for a small machine that does other things besides.
jest.setTimeout(120_000);

let world: World;
let phone: ReturnType<typeof applyingThrough>;
let booking: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
  booking = bookingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterEach(async () => expect(contradictionsIn(await world.dump())).toEqual([]));
afterAll(() => world.close());

const documentOf = async (collection: string, id: string) =>
  (await world.db.collection(collection).doc(id).get()).data[0];
const stateOf = async (appointmentId: string) => (await documentOf('appointments', appointmentId)).state;
const sweep = () => world.gateway.runTimer('sweep');

test('service ends with a reason; nothing can be booked any more, the past stays readable', async () => {
  const id = await booking.booked('c1', slotOf('talk', '2026-12-01', '0900'));
  const reply = await phone.close('staff', 'c1', { kind: 'work', reason: ' 找到了工作 ' });
  expect(dataOf(reply)).toEqual({ clientId: 'c1', closedDay: '2026-11-25' });
  expect(await stateOf(id)).toBe('cancelled');
  expect(codeOf(await booking.book('c1', slotOf('group', '2026-12-01', '1000')))).toBe('CLIENT_CLOSED');
  const file = await world.gateway.call('staff', 'cases', 'getClient', { clientId: 'c1' });
  expect(dataOf(file)).toMatchObject({
    state: 'closed',
    exit: { at: expect.any(Number), kind: 'work', reason: '找到了工作' },
  });
  for (const openid of [openidOf('c1'), 'guardian', 'guardian-read']) {
    const query = { clientId: 'c1', view: 'coming' };
    const seen = await world.gateway.call(openid, 'appointments', 'listAppointments', query);
    expect(dataOf(seen).appointments).toMatchObject([{ appointmentId: id, cancelledBy: 'station' }]);
  }
  const list = await world.gateway.call('staff', 'cases', 'listClients', {
    stationId: 's1',
    search: '测试c1',
  });
  expect(dataOf(list).clients.map((c) => c.clientId)).not.toContain('c1');
  expect(JSON.stringify(await world.dump())).not.toContain('工作');
});

test('it costs what a command may', async () => {
  expectAffordable('command', await phone.close('staff', 'c2'));
});

test('CLIENT_CLOSED for another wish, and nothing changes', async () => {
  const before = await world.dump();
  expect(codeOf(await phone.close('manager', 'c2', { kind: 'home', reason: '回家' }))).toBe('CLIENT_CLOSED');
  expect(await world.dump()).toEqual(before);
});

test('two at once: one ends it; a repetition hears the same', async () => {
  for (const clientId of ['c3', 'c4', 'c5']) {
    const replies = await Promise.all(['staff', 'manager'].map((who) => phone.close(who, clientId)));
    expect(tally(replies)).toEqual({ OK: 1, CLIENT_CLOSED: 1 });
  }
  const input = { idempotencyKey: newKey() };
  const first = await phone.close('staff', 'c6', input);
  await world.gateway.setClock('2026-11-28T10:00:00+08:00');
  expect((await phone.close('staff', 'c6', input)).body).toEqual(first.body);
});

test('a crash at any trip: closed or not, and the sweep calls off what is left', async () => {
  for (const trip of [3, 5, 6, 7, 8, 9, 12, 15, 17]) {
    const clientId = `c${9 + trip}`;
    const time = trip % 2 ? '0900' : '1400';
    const ids = [
      await booking.booked(clientId, slotOf('group', '2026-12-03', time)),
      await booking.booked(clientId, slotOf('group', '2026-12-04', time)),
    ];
    await phone.close('staff', clientId, {}, { crashAfterTrips: trip });
    await sweep();
    const closed = (await documentOf('clients', clientId)).state === 'closed';
    expect(await Promise.all(ids.map(stateOf))).toEqual(Array(2).fill(closed ? 'cancelled' : 'booked'));
  }
});

test('bookings that meet the end: whoever was faster, in the end nothing stands', async () => {
  for (const clientId of ['c31', 'c32', 'c33', 'c34', 'c35', 'c36']) {
    await Promise.all([
      booking.book(clientId, slotOf('group', '2026-12-08', '0900')),
      phone.close('staff', clientId),
      booking.book(clientId, slotOf('group', '2026-12-08', '1000'), { openid: 'staff' }),
    ]);
  }
  await sweep();
  await world.gateway.setClock(new Date(Date.parse(START) + 120_000).toISOString());
  await sweep();
  const { appointments = [], clients = [] } = await world.dump();
  const closed = new Set(clients.filter((c) => c.state === 'closed').map((c) => c._id));
  const standing = appointments.filter((a) => closed.has(String(a.clientId)) && a.state === 'booked');
  expect(standing).toEqual([]);
  expect(clients.filter((c) => c.callOff)).toEqual([]);
});

test('a booking that began before the end and arrives after a sweep is called off by the next', async () => {
  dataOf(await phone.close('staff', 'c37'));
  await sweep();
  // What such a booking has read: the client as they were before.
  const client = world.db.collection('clients').doc('c37');
  await client.update({ state: 'active' });
  const late = await booking.booked('c37', slotOf('group', '2026-12-09', '0900'));
  await client.update({ state: 'closed' });
  await sweep();
  expect(await stateOf(late)).toBe('cancelled');
});
