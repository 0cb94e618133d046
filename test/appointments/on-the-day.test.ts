import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { onTheDayThrough, writeAppointment } from '../support/on-the-day';
import { readAll } from '../support/sdk';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

// Crashes cost instances: much for a small machine that does other things besides.
jest.setTimeout(120_000);

let world: World;
let phone: ReturnType<typeof onTheDayThrough>;
beforeAll(async () => {
  world = await startWorld({ transactionMs: 1500 });
  phone = onTheDayThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

const own = openidOf('c1');
const sweep = () => world.gateway.runTimer('sweep');
const codeAt = async (stationId: string, openid = 'staff') =>
  dataOf(await world.gateway.call(openid, 'appointments', 'getArrivalCode', { stationId })).code;
const shown = async (appointmentId: string) =>
  dataOf(await world.gateway.call(own, 'appointments', 'getAppointment', { appointmentId })).appointment;
const recordsOf = async (appointmentId: string) =>
  (await readAll(world.db, 'serviceRecords')).filter(({ _id }) => _id === appointmentId);
const factsOf = async (appointmentId: string) =>
  (await readAll(world.db, 'facts')).filter((fact) => fact.appointmentId === appointmentId);

describe('coming', () => {
  test('a family says the code of the day; who has come stays there since then', async () => {
    const id = await writeAppointment(world, { inMinutes: 30 });
    const code = await codeAt('s1');
    const reply = await phone(own, 'checkIn', id, { arrivalCode: code });
    expectAffordable('command', reply);
    const { arrivedAt } = dataOf(reply);
    await world.gateway.setClock('2026-11-25T10:20:00+08:00');
    expect(dataOf(await phone('staff', 'checkIn', id)).arrivedAt).toBe(arrivedAt);
    expect((await shown(id)).arrivedAt).toBe(arrivedAt);
  });

  test('a wrong code, none, yesterday’s and another station’s are refused alike; staff need none', async () => {
    const id = await writeAppointment(world, { inMinutes: 30 });
    const code = await codeAt('s1');
    await world.gateway.setClock('2026-11-24T10:00:00+08:00');
    const yesterday = await codeAt('s1');
    await world.gateway.setClock(START);
    const elsewhere = await codeAt('s2', 'staff-elsewhere');
    expect(new Set([code, yesterday, elsewhere]).size).toBe(3);
    const before = await world.dump();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (const more of [{ arrivalCode: wrong }, {}, { arrivalCode: yesterday }, { arrivalCode: elsewhere }])
      expect(codeOf(await phone(own, 'checkIn', id, more))).toBe('ARRIVAL_CODE_WRONG');
    expect(await world.dump()).toEqual(before);
    expect(codeOf(await phone('staff', 'checkIn', id))).toBe('OK');
  });

  test('only on the day, and only to what stands', async () => {
    const id = await writeAppointment(world, { inMinutes: 30 });
    await world.gateway.setClock('2026-11-24T23:59:00+08:00');
    expect(codeOf(await phone('staff', 'checkIn', id))).toBe('NOT_TODAY');
    expect(codeOf(await phone(own, 'reportLate', id, { lateMinutes: 10 }))).toBe('NOT_TODAY');
    await world.gateway.setClock(START);
    for (const state of ['cancelled', 'missed', 'done', 'requested', 'declined']) {
      const other = await writeAppointment(world, { state });
      expect(codeOf(await phone('staff', 'checkIn', other))).toBe('NOT_STANDING');
      expect(codeOf(await phone(own, 'reportLate', other, { lateMinutes: 10 }))).toBe('NOT_STANDING');
    }
  });

  test('later is told to the station, and the last word counts', async () => {
    const id = await writeAppointment(world, { inMinutes: 30 });
    expectAffordable('command', await phone('guardian-book', 'reportLate', id, { lateMinutes: 10 }));
    expect(dataOf(await phone(own, 'reportLate', id, { lateMinutes: 20 })).lateMinutes).toBe(20);
    const day = { stationId: 's1', day: '2026-11-25' };
    const { sessions } = dataOf(await world.gateway.call('staff', 'appointments', 'listStationDay', day));
    const people = sessions.flatMap((session) => session.people);
    expect(people.find(({ appointmentId }) => appointmentId === id)).toMatchObject({ lateMinutes: 20 });
  });
});

describe('not coming', () => {
  test('is marked once it has begun, and can be taken back', async () => {
    const id = await writeAppointment(world, { inMinutes: 30 });
    expect(codeOf(await phone('staff', 'markMissed', id))).toBe('TOO_EARLY');
    await world.gateway.setClock('2026-11-25T10:30:00+08:00');
    expectAffordable('command', await phone('staff', 'markMissed', id));
    expect(await shown(id)).toMatchObject({ state: 'missed' });
    expect(codeOf(await phone('staff', 'markMissed', id))).toBe('NOT_STANDING');
    expect(codeOf(await phone('manager', 'undoMissed', id))).toBe('OK');
    expect(await shown(id)).toMatchObject({ state: 'booked' });
    expect(codeOf(await phone('staff', 'undoMissed', id))).toBe('NOT_STANDING');
  });

  test('neither it nor what is done can be called off afterwards', async () => {
    for (const state of ['missed', 'done']) {
      const appointmentId = await writeAppointment(world, { state });
      const input = { appointmentId, idempotencyKey: newKey() };
      const reply = await world.gateway.call('staff', 'appointments', 'cancelAppointment', input);
      expect(codeOf(reply)).toBe('CANCEL_TOO_LATE');
    }
  });
});

describe('what was delivered', () => {
  test('one fact, one record, with the minutes it took and the hours it counts', async () => {
    const id = await writeAppointment(world, { service: 'group' });
    const reply = await phone('staff', 'completeAppointment', id, { minutes: 55 });
    expect(dataOf(reply)).toEqual({ appointmentId: id, state: 'done', minutes: 55 });
    expectAffordable('command', reply);
    expect(await shown(id)).toMatchObject({ state: 'done', minutes: 55 });
    expect(await factsOf(id)).toMatchObject([
      { _id: `${id}.1`, kind: 'completed', minutes: 55, category: 'talk', dueAt: null },
    ]);
    expect(await recordsOf(id)).toMatchObject([
      { clientId: 'c1', minutes: 55, convertedMinutes: 55, way: 'activity' },
    ]);
  });

  test('twice with one key is once; a second wish meets what is done', async () => {
    const id = await writeAppointment(world);
    const idempotencyKey = newKey();
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => phone('staff', 'completeAppointment', id, { minutes: 50, idempotencyKey })),
    );
    expect(all.map(codeOf)).toEqual(['OK', 'OK', 'OK', 'OK']);
    expect(codeOf(await phone('manager', 'completeAppointment', id, { minutes: 40 }))).toBe('NOT_STANDING');
    expect(codeOf(await phone('staff', 'markMissed', id))).toBe('NOT_STANDING');
    expect(await factsOf(id)).toHaveLength(1);
  });

  test('done and not come at once: one of them holds', async () => {
    const id = await writeAppointment(world);
    const codes = (
      await Promise.all([
        phone('staff', 'completeAppointment', id, { minutes: 50 }),
        phone('manager', 'markMissed', id),
      ])
    ).map(codeOf);
    expect(codes.sort()).toEqual(['NOT_STANDING', 'OK']);
    const { state } = await shown(id);
    expect(await factsOf(id)).toHaveLength(state === 'done' ? 1 : 0);
  });

  test('a correction is a fact of its own, and the record follows the last one', async () => {
    const id = await writeAppointment(world);
    expect(codeOf(await phone('staff', 'correctCompletion', id, { minutes: 40, reason: '记错了' }))).toBe(
      'NOT_COMPLETED',
    );
    dataOf(await phone('staff', 'completeAppointment', id, { minutes: 50 }));
    const reply = await phone('manager', 'correctCompletion', id, { minutes: 40, reason: '记错了' });
    expectAffordable('command', reply);
    expect(await recordsOf(id)).toMatchObject([{ minutes: 40, factNumber: 2 }]);
    dataOf(await phone('staff', 'correctCompletion', id, { minutes: 0, reason: '记错了人' }));
    expect(await shown(id)).toMatchObject({ state: 'missed', minutes: 0 });
    expect(await recordsOf(id)).toMatchObject([{ minutes: 0, convertedMinutes: 0, factNumber: 3 }]);
    expect(codeOf(await phone('staff', 'undoMissed', id))).toBe('NOT_STANDING');
    expect((await factsOf(id)).map(({ kind, minutes }) => [kind, minutes])).toEqual([
      ['completed', 50],
      ['corrected', 40],
      ['corrected', 0],
    ]);
    expect(JSON.stringify(await world.dump())).not.toContain('记错');
  });

  test('a correction said again under its key is one, and the next one is followed', async () => {
    const id = await writeAppointment(world);
    dataOf(await phone('staff', 'completeAppointment', id, { minutes: 50 }));
    const said = { minutes: 40, reason: '记错了', idempotencyKey: newKey() };
    for (let i = 0; i < 3; i++)
      expect(dataOf(await phone('staff', 'correctCompletion', id, said)).minutes).toBe(40);
    expect(await recordsOf(id)).toMatchObject([{ minutes: 40, factNumber: 2 }]);
    dataOf(await phone('staff', 'correctCompletion', id, { minutes: 30, reason: '再改' }));
    expect(await recordsOf(id)).toMatchObject([{ minutes: 30, factNumber: 3 }]);
    expect(await factsOf(id)).toHaveLength(3);
  });

  test('a crash at any trip: done with its record after one sweep, or untouched', async () => {
    for (let trip = 1; trip <= 11; trip++) {
      const id = await writeAppointment(world);
      const input = { minutes: 50, idempotencyKey: newKey() };
      await phone('staff', 'completeAppointment', id, input, { crashAfterTrips: trip });
      await world.gateway.setClock('2026-11-25T10:02:00+08:00');
      await sweep();
      const done = (await shown(id)).state === 'done';
      expect([(await factsOf(id)).length, (await recordsOf(id)).length]).toEqual(done ? [1, 1] : [0, 0]);
      await world.gateway.setClock(START);
      expect(dataOf(await phone('staff', 'completeAppointment', id, input)).state).toBe('done');
      expect([(await factsOf(id)).length, (await recordsOf(id)).length]).toEqual([1, 1]);
    }
  });

  test('whoever is family here and works elsewhere decides nothing', async () => {
    const roles = [
      { role: 'staff', stationId: 's2' },
      { role: 'guardian', stationId: 's1' },
    ];
    const links = [{ clientId: 'c1', stationId: 's1', relation: 'guardian', scopes: ['book', 'read'] }];
    await world.db.collection('accounts').add({ _id: 'both', roles, links });
    const id = await writeAppointment(world);
    const before = await world.dump();
    expect(codeOf(await phone('both', 'markMissed', id))).toBe('NOT_FOUND');
    expect(codeOf(await phone('both', 'undoMissed', id))).toBe('NOT_FOUND');
    expect(codeOf(await phone('both', 'completeAppointment', id, { minutes: 50 }))).toBe('NOT_FOUND');
    const correction = { minutes: 0, reason: '没有' };
    expect(codeOf(await phone('both', 'correctCompletion', id, correction))).toBe('NOT_FOUND');
    expect(await world.dump()).toEqual(before);
  });
});

test('the records rebuilt from the log are those that stand', async () => {
  await sweep();
  const records = async () =>
    (await readAll(world.db, 'serviceRecords')).sort((a, b) => a._id.localeCompare(b._id));
  const stood = await records();
  expect(stood.length).toBeGreaterThan(10);
  await world.db
    .collection('serviceRecords')
    .where({ _id: world.db.command.gt('') })
    .remove();
  await world.db
    .collection('facts')
    .where({ _id: world.db.command.gt('') })
    .update({ dueAt: new Date(1) });
  await sweep();
  expect(await records()).toEqual(stood);
});
