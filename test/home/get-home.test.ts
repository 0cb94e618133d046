import { writeApplications } from '../support/applying';
import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { clientIds, openidOf, START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

async function homeOf(openid: string, input: object = {}) {
  const reply = await world.gateway.call(openid, 'home', 'getHome', input);
  expectAffordable('query', reply);
  expect(reply.rounds).toBeLessThanOrEqual(2);
  return dataOf(reply);
}

test('somebody unknown is a visitor', async () => {
  expect(await homeOf('anyone')).toEqual({ screen: 'visitor', today: '2026-11-25' });
});

test('a client sees the next thing, and how many this month', async () => {
  expect(await homeOf(openidOf('c1'))).toMatchObject({ screen: 'client', care: { bookedThisMonth: 0 } });
  const late = await phone.booked('c1', slotOf('talk', '2026-12-01', '0900'));
  const soon = await phone.booked('c1', slotOf('talk', '2026-11-30', '0900'));
  dataOf(await phone.cancel(openidOf('c1'), await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'))));
  expect(await homeOf(openidOf('c1'))).toEqual({
    screen: 'client',
    today: '2026-11-25',
    help: {
      stationId: 's1',
      stationName: 's1 站',
      phone: '027-5555-0100',
      hours: '周一到周五',
      open: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 18 * 60 })),
      worker: { workerName: '甲', workerTitle: '社工' },
    },
    care: {
      person: {
        clientId: 'c1',
        name: '测试c1',
        shortName: 'c1',
        stationId: 's1',
        relation: 'self',
        scopes: ['book', 'answer', 'read', 'sign'],
      },
      next: expect.objectContaining({ appointmentId: soon }),
      bookedThisMonth: 1,
    },
  });

  await world.gateway.setClock('2026-11-30T23:59:30+08:00');
  expect(await homeOf(openidOf('c1'))).toMatchObject({
    care: { bookedThisMonth: 1, next: { appointmentId: late } },
  });
  await world.gateway.setClock('2026-12-01T00:00:00+08:00');
  expect(await homeOf(openidOf('c1'))).toMatchObject({
    today: '2026-12-01',
    care: { bookedThisMonth: 1, next: { appointmentId: late } },
  });
});

test('what is under way is still the next thing until it ends', async () => {
  const id = await phone.booked('c2', slotOf('talk', '2026-11-25', '1400'));
  await world.gateway.setClock('2026-11-25T14:59:00+08:00');
  expect(await homeOf(openidOf('c2'))).toMatchObject({ care: { next: { appointmentId: id } } });
  await world.gateway.setClock('2026-11-25T15:00:00+08:00');
  expect(await homeOf(openidOf('c2'))).not.toHaveProperty('care.next');
});

test('a guardian has a card for each person whose appointments they may read', async () => {
  const id = await phone.booked('c1', slotOf('talk', '2026-11-27', '0900'));
  const card = {
    person: { clientId: 'c1', relation: 'guardian' },
    next: { appointmentId: id },
    bookedThisMonth: expect.any(Number),
  };
  expect(await homeOf('guardian')).toMatchObject({ screen: 'guardian', people: [card] });
  expect(await homeOf('guardian-read')).toMatchObject({ people: [card] });
  for (const openid of ['guardian-book', 'guardian-sign', 'guardian-none'])
    expect(await homeOf(openid)).toMatchObject({ screen: 'guardian', people: [] });
});

test('a volunteer is greeted and told whom to call', async () => {
  const home = await homeOf('volunteer');
  expect(home).toMatchObject({ screen: 'volunteer', help: { stationId: 's1' } });
});

test('staff see today in figures, without what was called off', async () => {
  await world.gateway.setClock('2026-12-08T08:00:00+08:00');
  await phone.booked('c3', slotOf('group', '2026-12-08', '0900'));
  await phone.booked('c4', slotOf('group', '2026-12-08', '0900'));
  await phone.booked('c3', slotOf('talk', '2026-12-08', '1100'));
  const gone = await phone.booked('c5', slotOf('talk', '2026-12-08', '1400'));
  dataOf(await phone.cancel(openidOf('c5'), gone));
  for (const openid of ['staff', 'manager'])
    expect(await homeOf(openid)).toMatchObject({
      screen: 'staff',
      stationId: 's1',
      sessionsToday: 2,
      peopleToday: 2,
    });
});

describe('what waits for the station', () => {
  const NOTHING = { applications: 0, linkRequests: 0, longWaiting: 0 };
  const awaitingOf = async (openid: string) => {
    const home = await homeOf(openid);
    return home.screen === 'staff' ? home.awaiting : undefined;
  };
  const requests = (stationId: string, state: 'waiting' | 'refused', count: number) =>
    insertAll(
      world.db,
      'linkRequests',
      Array.from({ length: count }, (_, i) => ({
        _id: `${stationId}-${state}-${i}`,
        stationId,
        state,
        at: new Date(START),
      })),
    );

  test('nothing, then how many of each and the nearest day; not what is decided or elsewhere', async () => {
    expect(await awaitingOf('staff')).toEqual(NOTHING);
    const waiting = { state: 'waiting', dueDay: null } as const;
    await writeApplications(
      world,
      { dueDay: '2026-12-02' },
      { dueDay: '2026-11-20' },
      { dueDay: '2026-12-01' },
      { state: 'refused', dueDay: null },
      { state: 'accepted', dueDay: null, since: new Date('2026-05-01T10:00:00+08:00') },
      { ...waiting, since: new Date('2026-08-25T10:00:00+08:00') },
      { ...waiting, since: new Date('2026-08-25T10:00:01+08:00') },
      { stationId: 's2', dueDay: '2026-11-19' },
    );
    await requests('s1', 'waiting', 2);
    await requests('s1', 'refused', 1);
    await requests('s2', 'waiting', 1);
    for (const openid of ['staff', 'manager'])
      expect(await awaitingOf(openid)).toEqual({
        applications: 3,
        dueDay: '2026-11-20',
        linkRequests: 2,
        longWaiting: 1,
      });
    expect(await awaitingOf('staff-elsewhere')).toEqual({
      ...NOTHING,
      applications: 1,
      dueDay: '2026-11-19',
      linkRequests: 1,
    });
  });

  test('whoever is counted as waiting long says so in the list', async () => {
    const list = await world.gateway.call('staff', 'admissions', 'listApplications', {
      stationId: 's1',
      view: 'waiting',
    });
    expect(dataOf(list).applications.map(({ waitsLong }) => waitsLong)).toEqual([true, false]);
  });

  test('over 99 are no longer told apart', async () => {
    await writeApplications(world, ...Array.from({ length: 120 }, () => ({})));
    expect(await awaitingOf('staff')).toMatchObject({ applications: 100, linkRequests: 2 });
  });
});

test('figures need five people behind them, and count seven days from today', async () => {
  await world.gateway.setClock('2026-12-09T19:00:00+08:00');
  const seen = async () => {
    const home = await homeOf('district');
    return home.screen === 'district' ? home.stations : [];
  };
  const slotId = slotOf('group', '2026-12-16', '1000');
  for (const clientId of clientIds.slice(0, 4)) await phone.booked(clientId, slotId);
  for (const hour of ['0900', '1400']) await phone.booked('c1', slotOf('talk', '2026-12-16', hour));
  await world.gateway.setClock('2026-12-10T00:00:00+08:00');
  expect(await seen()).toEqual([{ stationId: 's1', stationName: 's1 站', servicesOffered: 4 }]);
  await phone.booked('c5', slotId);
  expect(await seen()).toMatchObject([{ bookedNext7Days: 7 }]);
  expect(await homeOf('supervisor')).toMatchObject({
    screen: 'supervisor',
    stations: [{ bookedNext7Days: 7 }],
  });
  await world.gateway.setClock('2026-12-09T23:59:30+08:00');
  expect((await seen())[0]).not.toHaveProperty('bookedNext7Days');
});

test('who holds several roles picks one; nobody picks one they do not hold', async () => {
  const roles = [
    { role: 'client', stationId: 's1', clientId: 'c6' },
    { role: 'volunteer', stationId: 's1' },
  ];
  await world.db.collection('accounts').add({ _id: 'both', roles, links: [] });
  expect((await homeOf('both')).screen).toBe('client');
  expect((await homeOf('both', { role: 'volunteer' })).screen).toBe('volunteer');
  expect((await homeOf('both', { role: 'visitor' })).screen).toBe('visitor');
  for (const role of ['staff', 'district', 'guardian'])
    expect(codeOf(await world.gateway.call('both', 'home', 'getHome', { role }))).toBe('FORBIDDEN');
});

test('a role nobody knows is bad input', async () => {
  const reply = await world.gateway.call('both', 'home', 'getHome', { role: 'king' });
  expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['role'] });
});
