import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

const ask = (service: string, fromDay: string, days: number) =>
  world.gateway.call('anyone', 'appointments', 'listSlots', {
    stationId: 's1',
    serviceId: `s1.${service}`,
    fromDay,
    days,
  });
const list = async (service: string, fromDay: string, days: number) =>
  dataOf(await ask(service, fromDay, days));
const timesOf = (slots: { slotId: string }[]) => slots.map((s) => s.slotId.slice(-4));

test('a day shows its slots, soonest first, with everything needed to choose', async () => {
  const reply = await ask('talk', '2026-11-26', 1);
  const { slots, days } = dataOf(reply);
  expect(timesOf(slots)).toEqual(['0900', '1000', '1100', '1400', '1500', '1600', '1700']);
  expect(slots[0]).toEqual({
    slotId: slotOf('talk', '2026-11-26', '0900'),
    startAt: Date.parse('2026-11-26T09:00:00+08:00'),
    endAt: Date.parse('2026-11-26T10:00:00+08:00'),
    capacity: 1,
    left: 1,
    workerName: '甲',
    workerTitle: '社工',
    place: '一楼小屋',
  });
  expect(days).toEqual([{ day: '2026-11-26', state: 'open', holidaysKnown: true }]);
  expectAffordable('query', reply);
});

test('what has begun today is not shown', async () => {
  expect(timesOf((await list('talk', '2026-11-25', 1)).slots)).toEqual([
    '1100',
    '1400',
    '1500',
    '1600',
    '1700',
  ]);
});

test('a booking takes a place, and every place of another service of that worker then', async () => {
  await phone.booked('c1', slotOf('group', '2026-11-27', '0900'));
  await phone.booked('c1', slotOf('talk', '2026-11-27', '1000'));
  const left = async (service: string) =>
    Object.fromEntries((await list(service, '2026-11-27', 1)).slots.map((s) => [s.slotId.slice(-4), s.left]));
  expect(await left('group')).toMatchObject({ '0900': 9, '1000': 10 });
  expect(await left('talk')).toMatchObject({ '0900': 1, '1000': 0 });
  expect(await left('brief')).toMatchObject({ '0930': 1, '1000': 0, '1030': 0, '1100': 1 });
});

test('days say in a word what they hold: over, open, full, closed, later', async () => {
  for (const time of ['0900', '1000', '1100', '1400', '1500', '1600', '1700'])
    await phone.booked('c2', slotOf('talk', '2026-12-01', time));
  const { days } = await list('talk', '2026-11-24', 31);
  const states = Object.fromEntries(days.map((d) => [d.day, d.state]));
  expect(states).toMatchObject({
    '2026-11-24': 'past',
    '2026-11-25': 'open',
    '2026-11-28': 'closed',
    '2026-12-01': 'full',
    '2026-12-22': 'open',
    '2026-12-23': 'later',
  });
});

test('a holiday closes, a make-up day opens, and both bear their name', async () => {
  await world.gateway.setClock('2026-09-28T10:00:00+08:00');
  const { days, slots } = await list('talk', '2026-10-01', 10);
  expect(days[0]).toEqual({
    day: '2026-10-01',
    state: 'closed',
    holiday: expect.stringContaining('国庆'),
    holidaysKnown: true,
  });
  expect(days[9]).toMatchObject({ day: '2026-10-10', state: 'open', holiday: expect.any(String) });
  expect(slots.some((s) => s.slotId.includes('20261001'))).toBe(false);
  expect(slots.some((s) => s.slotId.includes('20261010'))).toBe(true);
});

test('a year without published holidays follows the plain week and says so', async () => {
  await world.gateway.setClock('2090-01-02T10:00:00+08:00');
  const { days } = await list('talk', '2090-01-03', 1);
  expect(days[0]).toMatchObject({ state: 'open', holidaysKnown: false });
});

test('the day changes at midnight in Shanghai', async () => {
  const today = async () => (await list('talk', '2026-11-26', 1)).days[0]?.state;
  await world.gateway.setClock('2026-11-26T23:59:30+08:00');
  expect(await today()).toBe('past');
  expect((await list('talk', '2026-12-24', 1)).days[0]?.state).toBe('later');
  await world.gateway.setClock('2026-11-27T00:00:00+08:00');
  expect((await list('talk', '2026-12-24', 1)).days[0]?.state).toBe('open');
});

test('a slot leaves the list when its notice begins', async () => {
  const has = async () => timesOf((await list('far', '2026-11-30', 1)).slots).includes('0900');
  await world.gateway.setClock('2026-11-29T08:59:30+08:00');
  expect(await has()).toBe(true);
  await world.gateway.setClock('2026-11-29T09:00:00+08:00');
  expect(await has()).toBe(false);
});

test('a month is asked for at once, at the same cost', async () => {
  const reply = await ask('brief', '2026-11-26', 31);
  expect(dataOf(reply).days).toHaveLength(31);
  expectAffordable('query', reply);
});

test('the last days of the calendar are answered like any others', async () => {
  const { days } = dataOf(await ask('brief', '2199-12-31', 31));
  expect(days.at(-1)).toMatchObject({ day: '2200-01-30', state: 'later' });
});

test('NOT_FOUND for a station or service that is not there', async () => {
  expect(codeOf(await ask('dance', '2026-11-26', 1))).toBe('NOT_FOUND');
  const elsewhere = { stationId: 's9', serviceId: 's1.talk', fromDay: '2026-11-26', days: 1 };
  const reply = await world.gateway.call('anyone', 'appointments', 'listSlots', elsewhere);
  expect(codeOf(reply)).toBe('NOT_FOUND');
});

test.each([
  ['days', { days: 0 }],
  ['days', { days: 32 }],
  ['days', { days: 1.5 }],
  ['fromDay', { fromDay: '2026-02-30' }],
  ['fromDay', { fromDay: '2026-1-1' }],
  ['fromDay', { fromDay: '9999-12-31' }],
  ['stationId', { stationId: 'a b' }],
])('bad %s is named: %j', async (field, over) => {
  const input = { stationId: 's1', serviceId: 's1.talk', fromDay: '2026-11-26', days: 1, ...over };
  const reply = await world.gateway.call('anyone', 'appointments', 'listSlots', input);
  expect(reply.body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [field] });
});
