import { bookingThrough } from '../support/booking';
import { startTestCloud, type TestCloud } from '../support/cloud';
import { contradictionsIn } from '../support/contradictions';
import { codeOf, tally } from '../support/gateway';
import { ATTEMPTS, findRace, type Race, rush } from '../support/race';
import { dumpOf, sdkOf } from '../support/sdk';
import { clientIds, openidOf, slotOf, startWorld, type World } from '../support/world';

// A rush is 1,400 trips: much for a small machine that does other things besides.
jest.setTimeout(120_000);

describe('200 clients at once at a slot for 10', () => {
  const ROUNDS = 8;
  let cloud: TestCloud;
  let race: Race;
  beforeAll(async () => {
    cloud = await startTestCloud({ seed: 'race' });
    race = await findRace(cloud.gateway);
  });
  afterAll(() => cloud.close());

  test('the seed has 250 clients and 100 slots', () => {
    expect([race.runners.length, race.slotIds.length]).toEqual([250, 100]);
  });

  test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'exactly ten get a place, the others hear SLOT_FULL: round %i',
    async (round) => {
      const runners = race.runners.slice(0, ATTEMPTS);
      // Slots of several days, so that rounds do not all meet on one document.
      const slotId = race.slotIds[round * 11] ?? '';
      expect(await rush(cloud.gateway, runners, slotId, round)).toEqual({ OK: 10, SLOT_FULL: 190 });
    },
  );

  test('and all stands written as it was answered', async () => {
    const dump = await dumpOf(sdkOf(cloud.url));
    expect(contradictionsIn(dump)).toEqual([]);
    expect(dump.appointments).toHaveLength(ROUNDS * 10);
  });
});

describe('others who meet', () => {
  let world: World;
  let phone: ReturnType<typeof bookingThrough>;
  beforeAll(async () => {
    world = await startWorld();
    phone = bookingThrough(world.gateway);
  });
  afterEach(async () => expect(contradictionsIn(await world.dump())).toEqual([]));
  afterAll(() => world.close());

  test('one client at two overlapping slots at once gets one', async () => {
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-30']) {
      const replies = await Promise.all([
        phone.book('c1', slotOf('group', day, '0900')),
        phone.book('c1', slotOf('talk', day, '0900'), { openid: 'guardian' }),
        phone.book('c1', slotOf('brief', day, '0930'), { openid: 'staff' }),
      ]);
      expect(tally(replies)).toEqual({ OK: 1, TIME_CLASH: 2 });
    }
  });

  test("forty clients at once on one worker's day, each at a place that is free: all get it", async () => {
    const hours = ['0900', '1000', '1100', '1400', '1500', '1600', '1700'];
    const replies = await Promise.all(
      clientIds.map((clientId, i) => phone.book(clientId, slotOf('group', '2026-12-10', hours[i % 7] ?? ''))),
    );
    expect(tally(replies)).toEqual({ OK: 40 });
  });

  test('one client at one slot from several phones at once gets it once', async () => {
    const slotId = slotOf('group', '2026-12-01', '0900');
    const openids = [openidOf('c1'), 'guardian', 'guardian-book', 'staff', 'manager'];
    const replies = await Promise.all(openids.map((openid) => phone.book('c1', slotId, { openid })));
    expect(tally(replies)).toEqual({ OK: 1, ALREADY_BOOKED: 4 });
  });

  test('two services of one worker that overlap: one of all of them', async () => {
    const slots = [
      slotOf('talk', '2026-12-02', '0900'),
      slotOf('brief', '2026-12-02', '0900'),
      slotOf('brief', '2026-12-02', '0930'),
    ];
    const replies = await Promise.all(
      clientIds.map((clientId, i) =>
        phone.book(clientId, slots[i % 3] ?? '').then((reply) => ({ i, reply })),
      ),
    );
    // Either the hour went to one, or its two halves to two.
    const winners = replies.filter(({ reply }) => reply.body.ok).map(({ i }) => i % 3);
    expect([[0], [1, 2], [2, 1]]).toContainEqual(winners);
    const losers = replies.filter(({ reply }) => !reply.body.ok).map(({ reply }) => codeOf(reply));
    expect(new Set(losers)).toEqual(new Set(['SLOT_FULL']));
  });

  test('cancelling and booking the last place at once: the place is never taken twice', async () => {
    for (let round = 0; round < 5; round++) {
      const slotId = slotOf('talk', '2026-12-03', `${['09', '10', '11', '14', '15'][round]}00`);
      const id = await phone.booked('c1', slotId);
      const [cancelled, ...others] = await Promise.all([
        phone.cancel(openidOf('c1'), id),
        ...clientIds.slice(1, 8).map((clientId) => phone.book(clientId, slotId)),
      ]);
      expect(codeOf(cancelled)).toBe('OK');
      const counts = tally(others);
      expect(counts.OK ?? 0).toBeLessThanOrEqual(1);
      expect((counts.OK ?? 0) + (counts.SLOT_FULL ?? 0)).toBe(7);
    }
  });

  test('two who cancel one appointment at once: one does, the other hears it is done', async () => {
    const id = await phone.booked('c1', slotOf('talk', '2026-12-04', '0900'));
    const replies = await Promise.all(
      [openidOf('c1'), 'guardian', 'staff'].map((openid) => phone.cancel(openid, id)),
    );
    expect(tally(replies)).toEqual({ OK: 1, ALREADY_CANCELLED: 2 });
  });
});
