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

const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);

test('a booking takes a place and answers what was booked', async () => {
  const slotId = slotOf('talk', '2026-11-26', '0900');
  const reply = await phone.book('c1', slotId, { remind: true });
  expect(dataOf(reply)).toEqual({
    appointmentId: expect.stringMatching(/^[a-z2-7]{24}$/),
    slotId,
    clientId: 'c1',
    startAt: at('2026-11-26', '09:00'),
    endAt: at('2026-11-26', '10:00'),
    state: 'booked',
  });
  expectAffordable('command', reply);
  const day = { stationId: 's1', serviceId: 's1.talk', fromDay: '2026-11-26', days: 1 };
  const slots = dataOf(await world.gateway.call('anyone', 'appointments', 'listSlots', day)).slots;
  expect(slots.find((s) => s.slotId === slotId)?.left).toBe(0);
});

test('a reminder is planned for nine the day before, and only where it was asked for', async () => {
  const asked = await phone.book('c1', slotOf('talk', '2026-11-27', '0900'), { remind: true });
  expect(dataOf(asked).remindAt).toBe(at('2026-11-26', '09:00'));
  const notAsked = await phone.book('c1', slotOf('talk', '2026-11-27', '1000'));
  expect(dataOf(notAsked).remindAt).toBeUndefined();
});

test('what was agreed stays: the appointment keeps its own names and limit', async () => {
  const id = await phone.booked('c1', slotOf('group', '2026-12-01', '0900'));
  const { data } = await world.db.collection('appointments').doc(id).get();
  expect(data).toMatchObject([
    {
      workerId: 's1.w2',
      day: '2026-12-01',
      agreed: {
        serviceName: '小组',
        stationName: 's1 站',
        capacity: 10,
        cancelUntilAt: new Date(at('2026-12-01', '07:00')),
      },
      bookedBy: openidOf('c1'),
    },
  ]);
});

test('nobody is booked before the agreement is signed, nor after service has ended', async () => {
  const slotId = slotOf('group', '2026-12-04', '0900');
  const clients = world.db.collection('clients');
  const given = (await clients.doc('c20').get()).data[0].decisions;
  await clients.doc('c20').update({ decisions: [] });
  expect(codeOf(await phone.book('c20', slotId))).toBe('AGREEMENT_MISSING');
  await clients.doc('c20').update({ decisions: given, state: 'closed' });
  expect(codeOf(await phone.book('c20', slotId))).toBe('CLIENT_CLOSED');
  await clients.doc('c20').update({ state: 'active' });
  expect(codeOf(await phone.book('c20', slotId))).toBe('OK');
});

test('staff book at their own station only; the family may choose another', async () => {
  const elsewhere = slotOf('group', '2026-12-03', '1500').replace('s1_', 's2_');
  const before = await world.dump();
  expect(codeOf(await phone.book('c1', elsewhere, { openid: 'staff' }))).toBe('NOT_FOUND');
  expect(await world.dump()).toEqual(before);

  const id = await phone.booked('c1', elsewhere);
  const listed = async (openid: string) =>
    dataOf(
      await world.gateway.call(openid, 'appointments', 'listAppointments', {
        clientId: 'c1',
        view: 'coming',
      }),
    ).appointments.map(({ appointmentId }) => appointmentId);
  expect(await listed(openidOf('c1'))).toContain(id);
  expect(await listed('staff')).not.toContain(id);
});

test('family with the scope and staff of the station book for a client', async () => {
  const guardian = await phone.book('c1', slotOf('group', '2026-12-02', '0900'), { openid: 'guardian' });
  const staff = await phone.book('c1', slotOf('group', '2026-12-02', '1000'), { openid: 'staff' });
  expect([codeOf(guardian), codeOf(staff)]).toEqual(['OK', 'OK']);
  expectAffordable('command', staff);
});

describe('refusals', () => {
  test('SLOT_FULL when the last place is gone', async () => {
    const slotId = slotOf('far', '2026-11-27', '0900');
    await phone.booked('c11', slotId);
    await phone.booked('c12', slotId);
    expect(codeOf(await phone.book('c13', slotId))).toBe('SLOT_FULL');
  });

  test('SLOT_FULL while the worker is busy with another service', async () => {
    await phone.booked('c1', slotOf('talk', '2026-11-30', '0900'));
    for (const time of ['0900', '0930'])
      expect(codeOf(await phone.book('c2', slotOf('brief', '2026-11-30', time)))).toBe('SLOT_FULL');
    expect(codeOf(await phone.book('c2', slotOf('brief', '2026-11-30', '1000')))).toBe('OK');
  });

  test('ALREADY_BOOKED for the same slot, TIME_CLASH for another at the same time', async () => {
    await phone.booked('c1', slotOf('group', '2026-12-03', '0900'));
    expect(codeOf(await phone.book('c1', slotOf('group', '2026-12-03', '0900')))).toBe('ALREADY_BOOKED');
    expect(codeOf(await phone.book('c1', slotOf('brief', '2026-12-03', '0930')))).toBe('TIME_CLASH');
    expect(codeOf(await phone.book('c1', slotOf('brief', '2026-12-03', '1000')))).toBe('OK');
  });

  test.each([
    ['a Saturday', slotOf('talk', '2026-11-28', '0900')],
    ['yesterday', slotOf('talk', '2026-11-24', '0900')],
    ['an hour gone by', slotOf('talk', '2026-11-25', '0900')],
    ['a minute off the plan', slotOf('talk', '2026-11-26', '0930')],
    ['the lunch break', slotOf('talk', '2026-11-26', '1200')],
    ['a time no clock shows', slotOf('talk', '2026-11-26', '9999')],
    ['a worker who does not give it', 's1_w2_talk_20261126_0900'],
    ['nobody who works here', 's1_w9_talk_20261126_0900'],
    ['a service not offered', 's1_w1_dance_20261126_0900'],
    ['beyond the horizon', slotOf('talk', '2026-12-23', '0900')],
  ])('SLOT_CLOSED for %s', async (_, slotId) => {
    expect(codeOf(await phone.book('c1', slotId))).toBe('SLOT_CLOSED');
  });

  test('NOT_FOUND for a station or a client that is not there', async () => {
    expect(codeOf(await phone.book('c1', 's9_w1_talk_20261126_0900'))).toBe('NOT_FOUND');
    const slotId = slotOf('talk', '2026-11-26', '1000');
    expect(codeOf(await phone.book('c99', slotId, { openid: 'staff' }))).toBe('NOT_FOUND');
    expect(codeOf(await phone.book('c2', slotId, { openid: openidOf('c1') }))).toBe('NOT_FOUND');
  });

  test('none leaves anything behind', async () => {
    const before = await world.dump();
    const refused = [
      await phone.book('c13', slotOf('far', '2026-11-27', '0900')),
      await phone.book('c1', slotOf('group', '2026-12-03', '0900')),
      await phone.book('c1', slotOf('talk', '2026-12-03', '0900')),
      await phone.book('c1', slotOf('talk', '2026-11-28', '0900')),
      await phone.book('c1', 's9_w1_talk_20261126_0900'),
    ];
    expect(refused.map(codeOf)).toEqual([
      'SLOT_FULL',
      'ALREADY_BOOKED',
      'TIME_CLASH',
      'SLOT_CLOSED',
      'NOT_FOUND',
    ]);
    expect(await world.dump()).toEqual(before);
  });
});

test.each([
  ['2026-02-30', '20260230'],
  ['2026-11-31', '20261131'],
  ['2026-13-01', '20261301'],
  ['2026-00-10', '20260010'],
])('a slot on %s, a day no calendar has, is bad input', async (_, digits) => {
  const reply = await phone.book('c1', `s1_w1_talk_${digits}_0900`);
  expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['slotId'] });
});

describe('to the limit', () => {
  const slotId = slotOf('far', '2026-12-01', '0900');

  test('opens at the midnight that brings it within the horizon', async () => {
    await world.gateway.setClock('2026-11-24T23:59:30+08:00');
    expect(codeOf(await phone.book('c5', slotId))).toBe('SLOT_CLOSED');
    await world.gateway.setClock('2026-11-25T00:00:00+08:00');
    expect(codeOf(await phone.book('c5', slotId))).toBe('OK');
  });

  test('closes when its notice begins', async () => {
    await world.gateway.setClock('2026-11-30T08:59:30+08:00');
    expect(codeOf(await phone.book('c6', slotId))).toBe('OK');
    await world.gateway.setClock('2026-11-30T09:00:00+08:00');
    expect(codeOf(await phone.book('c7', slotOf('far', '2026-12-01', '0900')))).toBe('SLOT_CLOSED');
  });

  test('a make-up day is open and a holiday is not', async () => {
    await world.gateway.setClock('2026-09-28T10:00:00+08:00');
    expect(codeOf(await phone.book('c8', slotOf('talk', '2026-10-01', '0900')))).toBe('SLOT_CLOSED');
    expect(codeOf(await phone.book('c8', slotOf('talk', '2026-10-10', '0900')))).toBe('OK');
  });
});
