import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { openidOf, START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterEach(async () => expect(contradictionsIn(await world.dump())).toEqual([]));
afterAll(() => world.close());

const own = openidOf('c1');

test('cancelling gives the place back and says who did it', async () => {
  const slotId = slotOf('talk', '2026-11-26', '0900');
  const appointmentId = await phone.booked('c1', slotId, { remind: true });
  const reply = await phone.cancel(own, appointmentId, { reason: ' 有事 ' });
  expect(dataOf(reply)).toEqual({ appointmentId, state: 'cancelled' });
  expectAffordable('command', reply);
  const shown = await world.gateway.call(own, 'appointments', 'getAppointment', { appointmentId });
  expect(dataOf(shown).appointment).toMatchObject({ state: 'cancelled', cancelledBy: 'family' });
  expect(codeOf(await phone.book('c2', slotId))).toBe('OK');
});

test('the reason is kept sealed', async () => {
  const appointmentId = await phone.booked('c1', slotOf('talk', '2026-11-26', '1100'));
  dataOf(await phone.cancel(own, appointmentId, { reason: '身体不舒服' }));
  const { data } = await world.db.collection('appointments').doc(appointmentId).get();
  expect(data[0].cancelled.reason).toMatch(/^v1\./);
  expect(JSON.stringify(await world.dump())).not.toContain('不舒服');
});

test('a family with the scope and the station may call off; the station is named as such', async () => {
  const first = await phone.booked('c1', slotOf('talk', '2026-11-27', '0900'));
  expect(codeOf(await phone.cancel('guardian-book', first))).toBe('OK');
  const second = await phone.booked('c1', slotOf('talk', '2026-11-27', '0900'));
  expect(codeOf(await phone.cancel('manager', second))).toBe('OK');
  const query = { appointmentId: second };
  const shown = await world.gateway.call(own, 'appointments', 'getAppointment', query);
  expect(dataOf(shown).appointment.cancelledBy).toBe('station');
});

describe('refusals', () => {
  test('ALREADY_CANCELLED for another wish to cancel', async () => {
    const id = await phone.booked('c1', slotOf('talk', '2026-11-30', '0900'));
    dataOf(await phone.cancel(own, id));
    const before = await world.dump();
    expect(codeOf(await phone.cancel(own, id))).toBe('ALREADY_CANCELLED');
    expect(codeOf(await phone.cancel('staff', id))).toBe('ALREADY_CANCELLED');
    expect(await world.dump()).toEqual(before);
  });

  test('CANCEL_TOO_LATE for the family past the limit, for the station past the end', async () => {
    const id = await phone.booked('c1', slotOf('far', '2026-11-30', '0900'));
    await world.gateway.setClock('2026-11-29T09:00:01+08:00');
    const before = await world.dump();
    expect(codeOf(await phone.cancel(own, id))).toBe('CANCEL_TOO_LATE');
    await world.gateway.setClock('2026-11-30T09:30:01+08:00');
    expect(codeOf(await phone.cancel('staff', id))).toBe('CANCEL_TOO_LATE');
    expect(await world.dump()).toEqual(before);
    await world.gateway.setClock('2026-11-30T09:29:30+08:00');
    expect(codeOf(await phone.cancel('staff', id))).toBe('OK');
  });

  test('in the last minute before the limit it is still possible', async () => {
    const id = await phone.booked('c1', slotOf('far', '2026-12-01', '0900'));
    await world.gateway.setClock('2026-11-30T08:59:30+08:00');
    expect(codeOf(await phone.cancel(own, id))).toBe('OK');
  });

  test('NOT_FOUND for what is not there or not theirs', async () => {
    const id = await phone.booked('c1', slotOf('talk', '2026-12-01', '0900'));
    const before = await world.dump();
    for (const openid of [openidOf('c2'), 'guardian-read', 'guardian-of-another', 'staff-elsewhere'])
      expect(codeOf(await phone.cancel(openid, id))).toBe('NOT_FOUND');
    expect(codeOf(await phone.cancel(own, 'nothing'))).toBe('NOT_FOUND');
    expect(await world.dump()).toEqual(before);
  });
});

test('only the called-off place is given back', async () => {
  const slotId = slotOf('group', '2026-12-02', '0900');
  const ids = await Promise.all(['c3', 'c4', 'c5'].map((c) => phone.booked(c, slotId)));
  dataOf(await phone.cancel(openidOf('c4'), ids[1] ?? ''));
  const day = { stationId: 's1', serviceId: 's1.group', fromDay: '2026-12-02', days: 1 };
  const { slots } = dataOf(await world.gateway.call('anyone', 'appointments', 'listSlots', day));
  expect(slots.find((s) => s.slotId === slotId)?.left).toBe(8);
});
