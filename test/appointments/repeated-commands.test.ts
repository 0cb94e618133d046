import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, openidOf, START, slotOf, startWorld, type World } from '../support/world';

jest.setTimeout(120_000);

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
const twenty = Array.from({ length: 20 });

async function appointmentsOf(clientId: string, slotId: string) {
  const { data } = await world.db.collection('appointments').where({ clientId, slotId }).get();
  return data.map(({ _id, state }: { _id: string; state: string }) => ({ _id, state }));
}

test('the same key twenty times at once and once more: one appointment, one answer', async () => {
  const slotId = slotOf('group', '2026-11-26', '0900');
  const by = { key: newKey(), remind: true };
  const replies = await Promise.all(twenty.map(() => phone.book('c1', slotId, by)));
  replies.push(await phone.book('c1', slotId, by));
  expect(tally(replies)).toEqual({ OK: 21 });
  expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
  expect(await appointmentsOf('c1', slotId)).toHaveLength(1);
});

test('the same key twenty times at the last place: all hear the same', async () => {
  const slotId = slotOf('talk', '2026-11-26', '1400');
  const by = { key: newKey() };
  expect(tally(await Promise.all(twenty.map(() => phone.book('c1', slotId, by))))).toEqual({ OK: 20 });
});

test('other wishes under the same key are a conflict and change nothing', async () => {
  const slotId = slotOf('talk', '2026-11-27', '0900');
  const key = newKey();
  await phone.booked('c1', slotId, { key, openid: 'guardian' });
  const before = await world.dump();
  const others = [
    await phone.book('c1', slotOf('talk', '2026-11-27', '1000'), { key, openid: 'guardian' }),
    await phone.book('c1', slotId, { key, openid: 'guardian', remind: true }),
  ];
  expect(others.map(codeOf)).toEqual(['IDEMPOTENCY_CONFLICT', 'IDEMPOTENCY_CONFLICT']);
  expect(await world.dump()).toEqual(before);
});

test('a key belongs to one account: two people may use the same', async () => {
  const key = newKey();
  const slotId = slotOf('group', '2026-11-27', '1000');
  expect(await phone.booked('c3', slotId, { key })).not.toBe(await phone.booked('c4', slotId, { key }));
});

test('a key that was refused can still be used', async () => {
  const slotId = slotOf('talk', '2026-11-27', '1400');
  const holder = await phone.booked('c5', slotId);
  const by = { key: newKey() };
  expect(codeOf(await phone.book('c1', slotId, by))).toBe('SLOT_FULL');
  dataOf(await phone.cancel(openidOf('c5'), holder));
  expect(codeOf(await phone.book('c1', slotId, by))).toBe('OK');
});

test('booked, cancelled, booked again under the first key: the stored answer, and no place is taken', async () => {
  const slotId = slotOf('talk', '2026-11-30', '0900');
  const by = { key: newKey() };
  const first = dataOf(await phone.book('c1', slotId, by));
  dataOf(await phone.cancel(own, first.appointmentId));
  const before = await world.dump();
  expect(dataOf(await phone.book('c1', slotId, by))).toEqual(first);
  expect(await world.dump()).toEqual(before);
  expect(codeOf(await phone.book('c2', slotId))).toBe('OK');
});

test('an answer is repeated even when the slot has begun since', async () => {
  const slotId = slotOf('talk', '2026-11-25', '1400');
  const by = { key: newKey() };
  const first = dataOf(await phone.book('c1', slotId, by));
  await world.gateway.setClock('2026-11-25T15:30:00+08:00');
  expect(dataOf(await phone.book('c1', slotId, by))).toEqual(first);
});

test('who has lost the right since does not get the answer again', async () => {
  const slotId = slotOf('talk', '2026-12-01', '0900');
  const by = { key: newKey(), openid: 'guardian-book' };
  await phone.booked('c1', slotId, by);
  await world.db.collection('accounts').doc('guardian-book').update({ links: [] });
  expect(codeOf(await phone.book('c1', slotId, by))).toBe('NOT_FOUND');
});

test('cancelling under the same key twenty times at once and once more: one cancellation, one answer', async () => {
  const id = await phone.booked('c1', slotOf('talk', '2026-12-02', '0900'));
  const by = { key: newKey(), reason: '有事' };
  const replies = await Promise.all(twenty.map(() => phone.cancel(own, id, by)));
  replies.push(await phone.cancel(own, id, by));
  expect(tally(replies)).toEqual({ OK: 21 });
  const other = await phone.cancel(own, id, { key: by.key, reason: '别的' });
  expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
});

test('a key used to cancel one appointment does not cancel another', async () => {
  const first = await phone.booked('c1', slotOf('talk', '2026-12-02', '1000'));
  const second = await phone.booked('c1', slotOf('talk', '2026-12-02', '1100'));
  const key = newKey();
  dataOf(await phone.cancel(own, first, { key }));
  const before = await world.dump();
  expect(codeOf(await phone.cancel(own, second, { key }))).toBe('IDEMPOTENCY_CONFLICT');
  expect(await world.dump()).toEqual(before);
});

describe('a reply lost at any trip', () => {
  /** Fourteen slots of half an hour: one for each try. */
  const tries = ['09', '10', '11', '14', '15', '16', '17'].flatMap((hour) => [`${hour}00`, `${hour}30`]);

  /** Loses the reply to trip 1, 2, … of a new command each, until one gets through; answers at which trip. */
  async function firstThatGetsThrough(
    attempt: (time: string, crashAfterTrips: number) => Promise<string>,
  ): Promise<number> {
    for (const [i, time] of tries.entries()) {
      const code = await attempt(time, i + 1);
      expect(contradictionsIn(await world.dump())).toEqual([]);
      if (code === 'OK') return i + 1;
      expect(code).toBe('INSTANCE_DIED');
    }
    throw new Error(`no command got through ${tries.length} trips`);
  }

  test('a booking repeated with its key exists once', async () => {
    const trips = await firstThatGetsThrough(async (time, crashAfterTrips) => {
      const slotId = slotOf('brief', '2026-12-07', time);
      const by = { key: newKey() };
      const code = codeOf(await phone.book('c6', slotId, by, { crashAfterTrips }));
      expect((await appointmentsOf('c6', slotId)).length).toBeLessThanOrEqual(1);
      const _id = await phone.booked('c6', slotId, by);
      expect(await appointmentsOf('c6', slotId)).toEqual([{ _id, state: 'booked' }]);
      return code;
    });
    expect(trips).toBe(11);
  });

  test('a cancellation repeated with its key happens once', async () => {
    const trips = await firstThatGetsThrough(async (time, crashAfterTrips) => {
      const slotId = slotOf('brief', '2026-12-08', time);
      const _id = await phone.booked('c6', slotId);
      const by = { key: newKey() };
      const code = codeOf(await phone.cancel(openidOf('c6'), _id, by, { crashAfterTrips }));
      expect(codeOf(await phone.cancel(openidOf('c6'), _id, by))).toBe('OK');
      expect(await appointmentsOf('c6', slotId)).toEqual([{ _id, state: 'cancelled' }]);
      return code;
    });
    expect(trips).toBe(12);
  });
});
