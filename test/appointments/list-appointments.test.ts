import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { type Answer, codeOf, dataOf } from '../support/gateway';
import { openidOf, START, slotOf, startWorld, type World } from '../support/world';

type Page = Answer<'appointments', 'listAppointments'>;

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

const ask = (clientId: string, view: 'coming' | 'past', cursor?: string) =>
  world.gateway.call(openidOf(clientId), 'appointments', 'listAppointments', { clientId, view, cursor });

/** Every page to the last, at most ten. */
async function pagesOf(clientId: string, view: 'coming' | 'past'): Promise<Page['appointments'][]> {
  const pages: Page['appointments'][] = [];
  let cursor: string | undefined;
  do {
    const reply = await ask(clientId, view, cursor);
    expectAffordable('query', reply);
    const page = dataOf(reply);
    pages.push(page.appointments);
    cursor = page.cursor;
  } while (cursor !== undefined && pages.length < 10);
  return pages;
}

test('nothing yet is an empty list', async () => {
  expect(dataOf(await ask('c9', 'coming'))).toEqual({ appointments: [] });
});

test('coming and past part at the end of an appointment', async () => {
  await phone.booked('c1', slotOf('group', '2026-11-26', '0900'), { remind: false });
  const seen = async (view: 'coming' | 'past') => dataOf(await ask('c1', view)).appointments.length;
  for (const [now, coming, past] of [
    ['2026-11-26T08:00:00+08:00', 1, 0],
    ['2026-11-26T09:59:30+08:00', 1, 0],
    ['2026-11-26T10:00:00+08:00', 0, 1],
  ] as const) {
    await world.gateway.setClock(now);
    expect([now, await seen('coming'), await seen('past')]).toEqual([now, coming, past]);
  }
});

test('an appointment shows what was agreed', async () => {
  const slotId = slotOf('group', '2026-11-30', '1400');
  const appointmentId = await phone.booked('c2', slotId, { remind: true });
  const startAt = Date.parse('2026-11-30T14:00:00+08:00');
  expect(dataOf(await ask('c2', 'coming')).appointments).toEqual([
    {
      appointmentId,
      slotId,
      clientId: 'c2',
      stationId: 's1',
      serviceId: 's1.group',
      startAt,
      endAt: startAt + 3_600_000,
      state: 'booked',
      serviceName: '小组',
      stationName: 's1 站',
      place: '一楼小屋',
      workerName: '甲',
      workerTitle: '社工',
      priceFen: 0,
      cancelUntilAt: startAt - 2 * 3_600_000,
      remindAt: Date.parse('2026-11-29T09:00:00+08:00'),
    },
  ]);
});

describe('forty-five appointments, most of them called off at the same hour', () => {
  const crowded = slotOf('group', '2026-12-02', '1000');
  beforeAll(async () => {
    await world.gateway.setClock(START);
    for (let i = 0; i < 41; i++) {
      const id = await phone.booked('c3', crowded);
      dataOf(await phone.cancel(openidOf('c3'), id));
    }
    await phone.booked('c3', crowded);
    for (const day of ['2026-12-01', '2026-12-03', '2026-12-04'])
      await phone.booked('c3', slotOf('talk', day, '0900'));
  });

  test('coming: every one once, soonest first, twenty a page', async () => {
    const pages = await pagesOf('c3', 'coming');
    expect(pages.map((p) => p.length)).toEqual([20, 20, 5]);
    const all = pages.flat();
    expect(new Set(all.map((a) => a.appointmentId)).size).toBe(45);
    expect(all.map((a) => a.startAt)).toEqual(all.map((a) => a.startAt).sort((a, b) => a - b));
  });

  test('past: every one once, latest first', async () => {
    await world.gateway.setClock('2026-12-05T10:00:00+08:00');
    const all = (await pagesOf('c3', 'past')).flat();
    expect(new Set(all.map((a) => a.appointmentId)).size).toBe(45);
    expect(all.map((a) => a.startAt)).toEqual(all.map((a) => a.startAt).sort((a, b) => b - a));
  });
});

test.each(['', 'x', '1', '1.x', '-1.0', `1.${'0'.repeat(300)}`])(
  'a cursor that is none of ours: %j',
  async (cursor) => {
    const input = { clientId: 'c1', view: 'coming', cursor };
    const reply = await world.gateway.call(openidOf('c1'), 'appointments', 'listAppointments', input);
    expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['cursor'] });
  },
);

test("somebody else's list is not there", async () => {
  const input = { clientId: 'c1', view: 'coming' };
  for (const openid of [openidOf('c2'), 'guardian-book', 'guardian-of-another', 'staff-elsewhere']) {
    const reply = await world.gateway.call(openid, 'appointments', 'listAppointments', input);
    expect(codeOf(reply)).toBe('NOT_FOUND');
  }
});
