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
const read = (openid: string, clientId: string) =>
  world.gateway.call(openid, 'cases', 'getClient', { clientId });
const sweep = () => world.gateway.runTimer('sweep');
const inMinutes = (minutes: number) =>
  world.gateway.setClock(new Date(Date.parse(START) + minutes * 60_000).toISOString());

/** Trips of a transfer until it stands: account, client, station, then the transaction. */
const TO_THE_COMMIT = 10;

test('the staff of the old station lose the file at once, those of the new one have it, links follow', async () => {
  const reply = await phone.transfer('staff', 'c1');
  expect(dataOf(reply)).toEqual({ clientId: 'c1', stationId: 's2' });
  expect(codeOf(await read('staff', 'c1'))).toBe('NOT_FOUND');
  expect(codeOf(await read('manager', 'c1'))).toBe('NOT_FOUND');
  expect(dataOf(await read('staff-elsewhere', 'c1')).stationId).toBe('s2');
  expect((await documentOf('accounts', openidOf('c1'))).roles).toEqual([
    { role: 'client', clientId: 'c1', stationId: 's2' },
  ]);
  const guardian = await documentOf('accounts', 'guardian');
  expect(guardian.links).toMatchObject([{ clientId: 'c1', stationId: 's2' }]);
  expect(guardian.roles).toEqual([{ role: 'guardian', stationId: 's2' }]);
  const another = await documentOf('accounts', 'guardian-of-another');
  expect(another.links).toMatchObject([{ clientId: 'c2', stationId: 's1' }]);
});

test('the new station sees who has come and from where, and who said that the client agreed stays', async () => {
  dataOf(await phone.transfer('staff', 'c30'));
  const list = (more: object = {}) =>
    world.gateway.call('staff-elsewhere', 'cases', 'listClients', { stationId: 's2', ...more });
  const arrived = async () => dataOf(await list()).arrived.filter(({ clientId }) => clientId === 'c30');
  expect(await arrived()).toEqual([
    { clientId: 'c30', name: '测试c30', from: 's1 站', at: expect.any(Number) },
  ]);
  expect(dataOf(await list({ cursor: '1_c30' })).arrived).toEqual([]);
  expect(dataOf(await read('staff-elsewhere', 'c30')).arrival).toMatchObject({ from: 's1 站' });
  expect((await documentOf('clients', 'c30')).moved).toMatchObject({ by: 'staff', agreedWithClient: true });
  await world.gateway.setClock('2026-12-09T10:00:00+08:00');
  expect(await arrived()).toEqual([]);
  expect(dataOf(await read('staff-elsewhere', 'c30')).arrival).toBeUndefined();
});

test('it costs what a command may, for somebody with two accounts around them', async () => {
  const link = { clientId: 'c2', stationId: 's1', relation: 'guardian', scopes: ['read'] };
  await world.db
    .collection('accounts')
    .doc('guardian-of-another')
    .update({ links: [link] });
  const reply = await phone.transfer('staff', 'c2');
  // What is called off afterwards the sweep would do as well, so it is counted apart: a look at what is booked, and at
  // what is waited for.
  const looks = 2;
  expectAffordable('command', { ...reply, trips: reply.trips - looks, rounds: reply.rounds - looks });
});

test('what is booked at the old station is called off with the reason; the past and other stations stay', async () => {
  const past = await booking.booked('c3', slotOf('talk', '2026-11-26', '0900'));
  const coming = await booking.booked('c3', slotOf('talk', '2026-11-30', '0900'), { remind: true });
  const later = await booking.booked('c3', slotOf('group', '2026-12-01', '0900'));
  const there = await booking.booked('c3', slotOf('group', '2026-12-02', '0900').replace('s1', 's2'));
  const others = await booking.booked('c4', slotOf('group', '2026-12-01', '0900'));
  await world.gateway.setClock('2026-11-27T10:00:00+08:00');
  dataOf(await phone.transfer('staff', 'c3', { reason: '搬到那边住了' }));
  const states = await Promise.all([past, coming, later, there, others].map(stateOf));
  expect(states).toEqual(['booked', 'cancelled', 'cancelled', 'booked', 'booked']);
  const { cancelled, remindDueAt } = await documentOf('appointments', coming);
  expect(cancelled).toMatchObject({
    by: 'station',
    byOpenid: 'staff',
    reason: expect.stringMatching(/^v1\./),
  });
  expect(remindDueAt).toBeNull();
  const seen = await world.gateway.call(openidOf('c3'), 'appointments', 'getAppointment', {
    appointmentId: coming,
  });
  expect(dataOf(seen).appointment).toMatchObject({ state: 'cancelled', cancelledBy: 'station' });
});

test('a crash at any trip: moved with everything or not at all, and the sweep finishes', async () => {
  for (const trip of [4, 6, 8, 9, TO_THE_COMMIT, 11, 13, 16, 19, 22]) {
    const clientId = `c${9 + trip}`;
    const slot = (day: string) => slotOf('group', day, trip % 2 ? '0900' : '1400');
    const ids = [
      await booking.booked(clientId, slot('2026-12-03')),
      await booking.booked(clientId, slot('2026-12-04')),
    ];
    const input = { idempotencyKey: newKey() };
    await phone.transfer('staff', clientId, input, { crashAfterTrips: trip });
    const { stationId } = await documentOf('clients', clientId);
    const account = await documentOf('accounts', openidOf(clientId));
    expect(account.roles[0].stationId).toBe(stationId);
    await sweep();
    const moved = stationId === 's2';
    expect(await Promise.all(ids.map(stateOf))).toEqual(Array(2).fill(moved ? 'cancelled' : 'booked'));
  }
});

test('the sweep stops looking once nothing can come any more', async () => {
  dataOf(await phone.transfer('staff', 'c34'));
  await sweep();
  expect((await documentOf('clients', 'c34')).callOff).toMatchObject({ stationIds: ['s1'] });
  await inMinutes(2);
  await sweep();
  expect((await documentOf('clients', 'c34')).callOff).toBeNull();
});

test('who has moved can move back, and leave, after everything was called off', async () => {
  dataOf(await phone.transfer('staff', 'c29'));
  await world.gateway.setClock('2026-11-25T10:05:00+08:00');
  await sweep();
  const back = { toStationId: 's1', reason: '又搬回来了' };
  expect(codeOf(await phone.transfer('staff-elsewhere', 'c29', back))).toBe('OK');
  await world.gateway.setClock('2026-11-25T10:15:00+08:00');
  await sweep();
  expect(codeOf(await phone.close('staff', 'c29'))).toBe('OK');
});

test('who moves on at once leaves nothing behind at either station', async () => {
  const role = (stationId: string) => ({ role: 'staff', stationId });
  await world.db.collection('accounts').add({ _id: 'both', roles: [role('s1'), role('s2')], links: [] });
  const at = slotOf('group', '2026-12-07', '0900');
  const first = await booking.booked('c35', at);
  // As a crash would leave it: moved, and nothing called off yet.
  await phone.transfer('both', 'c35', {}, { crashAfterTrips: TO_THE_COMMIT });
  expect((await documentOf('clients', 'c35')).stationId).toBe('s2');
  expect(await stateOf(first)).toBe('booked');
  const back = await phone.transfer('both', 'c35', { toStationId: 's1' });
  expect(dataOf(back).stationId).toBe('s1');
  expect((await documentOf('clients', 'c35')).callOff.stationIds).toEqual(['s1', 's2']);
  expect(await stateOf(first)).toBe('cancelled');
});

test('what the family books at the old station afterwards is theirs to book', async () => {
  dataOf(await phone.transfer('staff', 'c36'));
  await inMinutes(1);
  const id = await booking.booked('c36', slotOf('group', '2026-12-08', '0900'));
  await inMinutes(5);
  await sweep();
  expect(await stateOf(id)).toBe('booked');
});

describe('refusals', () => {
  test('a station that is none, the same one, a client of nobody here', async () => {
    const before = await world.dump();
    expect(codeOf(await phone.transfer('staff', 'c5', { toStationId: 's9' }))).toBe('NOT_FOUND');
    expect((await phone.transfer('staff', 'c5', { toStationId: 's1' })).body).toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['toStationId'],
    });
    expect(codeOf(await phone.transfer('staff-elsewhere', 'c5'))).toBe('NOT_FOUND');
    expect(codeOf(await phone.transfer(openidOf('c5'), 'c5'))).toBe('FORBIDDEN');
    expect(await world.dump()).toEqual(before);
  });

  test('nobody is sent on who has not been asked', async () => {
    for (const agreedWithClient of [undefined, false])
      expect((await phone.transfer('staff', 'c31', { agreedWithClient })).body).toMatchObject({
        code: 'INVALID_INPUT',
        fields: ['agreedWithClient'],
      });
  });

  test('a file that is to be erased is not handed on, until that is taken back', async () => {
    const send = (action: 'requestErasure' | 'cancelErasure') =>
      world.gateway.call(openidOf('c32'), 'privacy', action, { clientId: 'c32', idempotencyKey: newKey() });
    dataOf(await send('requestErasure'));
    expect(codeOf(await phone.transfer('staff', 'c32'))).toBe('ERASURE_ASKED');
    expect((await documentOf('clients', 'c32')).stationId).toBe('s1');
    dataOf(await send('cancelErasure'));
    expect(codeOf(await phone.transfer('staff', 'c32'))).toBe('OK');
  });

  test('somebody whose service has ended', async () => {
    dataOf(await phone.close('staff', 'c6'));
    expect(codeOf(await phone.transfer('staff', 'c6'))).toBe('CLIENT_CLOSED');
  });
});

test('two at once: they go once; and a repetition by who still may is answered alike', async () => {
  for (const clientId of ['c7', 'c8', 'c9']) {
    const replies = await Promise.all(['staff', 'manager'].map((who) => phone.transfer(who, clientId)));
    expect(tally(replies)).toEqual({ OK: 1, NOT_FOUND: 1 });
  }
  const input = { idempotencyKey: newKey() };
  const first = await phone.transfer('both', 'c37', input);
  expect(dataOf(first).stationId).toBe('s2');
  expect((await phone.transfer('both', 'c37', input)).body).toEqual(first.body);
});
