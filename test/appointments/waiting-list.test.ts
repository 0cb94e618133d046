import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { offerTo, waitBehind, waitingThrough } from '../support/waiting';
import { clientIds, newKey, openidOf, START, slotOf, startWorld, type World } from '../support/world';

jest.setTimeout(120_000);

let world: World;
let phone: ReturnType<typeof bookingThrough>;
let waiting: ReturnType<typeof waitingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
  waiting = waitingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterEach(async () => expect(contradictionsIn(await world.dump())).toEqual([]));
afterAll(() => world.close());

const stateOf = async (clientId: string, slotId: string) =>
  (await waiting.list(clientId)).find((wait) => wait.slotId === slotId);

describe('a place that becomes free', () => {
  test('is kept for the first who waits, and for nobody else', async () => {
    const slotId = slotOf('talk', '2026-11-26', '0900');
    const taken = await waitBehind(world.gateway, { clientId: 'c2', first: 'c1', slotId });
    expectAffordable('command', await waiting.join('c3', slotId));
    expect(await stateOf('c3', slotId)).toMatchObject({ state: 'waiting', ahead: 1, workerName: '甲' });
    const cancelled = await phone.cancel(openidOf('c1'), taken);
    expectAffordable('command', cancelled);
    const offer = await stateOf('c2', slotId);
    expect(offer).toMatchObject({ state: 'offered', ahead: 0 });
    const kept = (offer?.untilAt ?? 0) - Date.parse(START);
    expect(Math.floor(kept / 60_000)).toBe(120);
    expect(await stateOf('c3', slotId)).toMatchObject({ state: 'waiting', ahead: 0 });
    for (const other of ['c1', 'c2', 'c4']) expect(codeOf(await phone.book(other, slotId))).toBe('SLOT_FULL');
    expect(codeOf(await waiting.accept('c3', slotId))).toBe('OFFER_OVER');
    const accepted = await waiting.accept('c2', slotId);
    expect(dataOf(accepted)).toMatchObject({ slotId, clientId: 'c2', state: 'booked' });
    expectAffordable('command', accepted);
    expect(await stateOf('c2', slotId)).toBeUndefined();
    const own = { clientId: 'c2', view: 'coming' };
    const { appointments } = dataOf(
      await world.gateway.call(openidOf('c2'), 'appointments', 'listAppointments', own),
    );
    expect(appointments.map((a) => a.slotId)).toContain(slotId);
  });

  test('goes to the next when the first lets it go, and is free when nobody waits any more', async () => {
    const slotId = slotOf('talk', '2026-11-26', '1000');
    await offerTo(world.gateway, { clientId: 'c2', first: 'c1', slotId });
    dataOf(await waiting.join('c3', slotId));
    const left = await waiting.leave('c2', slotId);
    expect(dataOf(left)).toEqual({ slotId, clientId: 'c2' });
    expectAffordable('command', left);
    expect(await stateOf('c3', slotId)).toMatchObject({ state: 'offered' });
    dataOf(await waiting.leave('c3', slotId));
    expect(codeOf(await phone.book('c4', slotId))).toBe('OK');
  });

  test('a shorter service of the same worker that ends frees the hour for whoever waits for it', async () => {
    const slotId = slotOf('talk', '2026-11-26', '1100');
    const first = await phone.booked('c1', slotOf('brief', '2026-11-26', '1100'));
    const second = await phone.booked('c2', slotOf('brief', '2026-11-26', '1130'));
    dataOf(await waiting.join('c3', slotId));
    dataOf(await phone.cancel(openidOf('c1'), first));
    expect(await stateOf('c3', slotId)).toMatchObject({ state: 'waiting' });
    dataOf(await phone.cancel(openidOf('c2'), second));
    expect(await stateOf('c3', slotId)).toMatchObject({ state: 'offered' });
    expect(codeOf(await phone.book('c4', slotOf('brief', '2026-11-26', '1130')))).toBe('SLOT_FULL');
  });

  test('after its time it cannot be accepted any more, and is not shown', async () => {
    const slotId = slotOf('talk', '2026-11-27', '0900');
    await offerTo(world.gateway, { clientId: 'c2', first: 'c1', slotId });
    await world.gateway.setClock('2026-11-25T12:05:00+08:00');
    expect(codeOf(await waiting.accept('c2', slotId))).toBe('OFFER_OVER');
    expect(await stateOf('c2', slotId)).toBeUndefined();
  });
});

describe('refusals', () => {
  test('SLOT_FREE where there is a place, ALREADY_BOOKED and TIME_CLASH where they could not come', async () => {
    const slotId = slotOf('talk', '2026-11-30', '0900');
    expect(codeOf(await waiting.join('c1', slotId))).toBe('SLOT_FREE');
    await phone.booked('c1', slotId);
    expect(codeOf(await waiting.join('c1', slotId))).toBe('ALREADY_BOOKED');
    await phone.booked('c2', slotOf('group', '2026-11-30', '0900'));
    expect(codeOf(await waiting.join('c2', slotId))).toBe('TIME_CLASH');
    expect(codeOf(await waiting.join('c3', slotOf('talk', '2026-11-29', '0900')))).toBe('SLOT_CLOSED');
  });

  test('ALREADY_WAITING and NOT_WAITING', async () => {
    const slotId = slotOf('talk', '2026-11-30', '1000');
    await waitBehind(world.gateway, { clientId: 'c2', first: 'c1', slotId });
    expect(codeOf(await waiting.join('c2', slotId, { openid: 'staff' }))).toBe('ALREADY_WAITING');
    expect(codeOf(await waiting.leave('c3', slotId))).toBe('NOT_WAITING');
    expect(codeOf(await waiting.accept('c3', slotId))).toBe('NOT_WAITING');
  });

  test('LIST_FULL behind twenty', async () => {
    const slotId = slotOf('talk', '2026-11-30', '1100');
    await phone.booked('c1', slotId);
    for (const clientId of clientIds.slice(1, 21)) dataOf(await waiting.join(clientId, slotId));
    expect(codeOf(await waiting.join('c22', slotId))).toBe('LIST_FULL');
  });

  test('an offer that meets something else of the person stays open until that is settled', async () => {
    const slotId = slotOf('talk', '2026-11-30', '1400');
    await offerTo(world.gateway, { clientId: 'c2', first: 'c1', slotId });
    const other = await phone.booked('c2', slotOf('group', '2026-11-30', '1400'));
    expect(codeOf(await waiting.accept('c2', slotId))).toBe('TIME_CLASH');
    dataOf(await phone.cancel(openidOf('c2'), other));
    expect(codeOf(await waiting.accept('c2', slotId))).toBe('OK');
  });
});

describe('repeated', () => {
  test('each is answered as it was the first time; another wish under its key is a conflict', async () => {
    const slotId = slotOf('talk', '2026-12-01', '0900');
    const taken = await phone.booked('c1', slotId);
    for (const name of ['join', 'accept', 'leave'] as const) {
      if (name === 'accept') dataOf(await phone.cancel(openidOf('c1'), taken));
      const clientId = name === 'leave' ? 'c3' : 'c2';
      if (name === 'leave') dataOf(await waiting.join('c3', slotId));
      const key = newKey();
      const first = await waiting[name](clientId, slotId, { key });
      const again = await Promise.all(
        Array.from({ length: 5 }, () => waiting[name](clientId, slotId, { key })),
      );
      for (const reply of again) expect(dataOf<unknown>(reply)).toEqual(dataOf<unknown>(first));
      const other = slotOf('talk', '2026-12-01', '1000');
      expect(codeOf(await waiting[name](clientId, other, { key }))).toBe('IDEMPOTENCY_CONFLICT');
    }
  });

  const crashes = { join: ['1400', 9], accept: ['1500', 12], leave: ['1600', 7] } as const;
  test.each(['join', 'accept', 'leave'] as const)(
    '%s that dies at any trip is whole or not at all, and goes through when repeated',
    async (name) => {
      const [hour, trips] = crashes[name];
      const slotId = slotOf('talk', '2026-12-01', hour);
      for (let trip = 1; trip <= trips; trip++) {
        const key = newKey();
        const taken = await phone.booked('c5', slotId);
        if (name !== 'join') dataOf(await waiting.join('c6', slotId));
        if (name === 'accept') dataOf(await phone.cancel(openidOf('c5'), taken));
        await waiting[name]('c6', slotId, { key }, { crashAfterTrips: trip });
        expect(contradictionsIn(await world.dump())).toEqual([]);
        expect(codeOf(await waiting[name]('c6', slotId, { key }))).toBe('OK');
        if (name === 'join') dataOf(await waiting.leave('c6', slotId));
        const coming = { clientId: 'c6', view: 'coming' };
        const { appointments } = dataOf(
          await world.gateway.call(openidOf('c6'), 'appointments', 'listAppointments', coming),
        );
        for (const a of appointments.filter((it) => it.state === 'booked'))
          dataOf(await phone.cancel(openidOf('c6'), a.appointmentId));
        if (name !== 'accept') dataOf(await phone.cancel(openidOf('c5'), taken));
      }
    },
  );
});

describe('at once', () => {
  test('many who join: each stands once, none is lost', async () => {
    const slotId = slotOf('talk', '2026-12-02', '0900');
    await phone.booked('c1', slotId);
    const joined = await Promise.all(clientIds.slice(1, 13).map((c) => waiting.join(c, slotId)));
    expect(tally(joined)).toEqual({ OK: 12 });
    const places = await Promise.all(
      clientIds.slice(1, 13).map(async (c) => (await stateOf(c, slotId))?.ahead),
    );
    expect(places.sort((a = 0, b = 0) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
  });

  test('joining, calling off and booking: one place, and nobody who booked came before who waited', async () => {
    for (let round = 0; round < 5; round++) {
      const slotId = slotOf('talk', '2026-12-03', `${['09', '10', '11', '14', '15'][round]}00`);
      const taken = await waitBehind(world.gateway, { clientId: 'c2', first: 'c1', slotId });
      const [, ...others] = await Promise.all([
        phone.cancel(openidOf('c1'), taken),
        waiting.join('c3', slotId),
        waiting.join('c4', slotId),
        phone.book('c5', slotId),
        phone.book('c6', slotId),
      ]);
      expect(tally(others)).toEqual({ OK: 2, SLOT_FULL: 2 });
      expect(await stateOf('c2', slotId)).toMatchObject({ state: 'offered' });
    }
  });

  test('accepting and letting go from two phones: one of them counts', async () => {
    const slotId = slotOf('talk', '2026-12-04', '0900');
    await offerTo(world.gateway, { clientId: 'c1', first: 'c2', slotId });
    const replies = await Promise.all([
      waiting.accept('c1', slotId),
      waiting.accept('c1', slotId, { openid: 'guardian' }),
      waiting.leave('c1', slotId, { openid: 'staff' }),
    ]);
    const counts = tally(replies);
    expect(counts.OK).toBe(1);
  });
});

test('staff ask for somebody of their station; nobody for somebody else', async () => {
  const slotId = slotOf('talk', '2026-12-04', '1000');
  await phone.booked('c2', slotId);
  expect(codeOf(await waiting.join('c1', slotId, { openid: 'guardian-read' }))).toBe('NOT_FOUND');
  expect(codeOf(await waiting.join('c1', slotId, { openid: 'staff-elsewhere' }))).toBe('NOT_FOUND');
  expectAffordable('command', await waiting.join('c1', slotId, { openid: 'staff' }));
  const reply = await world.gateway.call('staff', 'appointments', 'listWaiting', { clientId: 'c1' });
  expectAffordable('query', reply);
  expect(dataOf(reply).waits.map((wait) => wait.slotId)).toContain(slotId);
});
