import { RISKY_WORD } from '../../local/cloud/wechat/open-api';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { aSavedService, planThrough } from '../support/planning';
import { newKey, startWorld, type World } from '../support/world';

let world: World;
let { plan, save, worker } = {} as ReturnType<typeof planThrough>;
beforeEach(async () => {
  world = await startWorld();
  ({ plan, save, worker } = planThrough(world.gateway));
});
afterEach(() => world.close());

const week = (over: object = {}) => ({
  serviceIds: ['s1.talk', 's1.brief'],
  hours: [{ weekday: 3, fromMinute: 540, toMinute: 720 }],
  breaks: [],
  ...over,
});
const hours = (over: object) => ({ workerId: 's1.w1', fromDay: '2026-12-07', week: week(over) });
const days = (over: object) => ({ workerId: 's1.w1', leave: [], extraHours: [], ...over });

async function slotsOn(day: string, serviceId = 's1.talk'): Promise<string[]> {
  const input = { stationId: 's1', serviceId, fromDay: day, days: 1 };
  const reply = await world.gateway.call('anyone', 'appointments', 'listSlots', input);
  return dataOf(reply).slots.map(({ slotId }) => slotId.slice(-4));
}

test('a week from a day on is what can be booked from that day on, and can be taken back', async () => {
  const reply = await save('staff', 'saveWorkerHours', hours({}));
  expect(dataOf(reply)).toEqual({ revision: 1 });
  expectAffordable('command', reply);
  expect([await slotsOn('2026-12-02'), await slotsOn('2026-12-09')]).toEqual([
    ['0900', '1000', '1100', '1400', '1500', '1600', '1700'],
    ['0900', '1000', '1100'],
  ]);
  expect((await worker('s1.w1')).later).toEqual([{ fromDay: '2026-12-07', ...week() }]);
  const { workerId, fromDay } = hours({});
  dataOf(await save('staff', 'saveWorkerHours', { workerId, fromDay }));
  expect(await slotsOn('2026-12-09')).toHaveLength(7);
});

test('leave, an extra day and a closed day: what can be booked follows at once', async () => {
  const leave = [{ fromDay: '2026-11-26', toDay: '2026-11-27', toMinute: 720 }];
  const extraHours = [{ day: '2026-11-28', fromMinute: 540, toMinute: 660, serviceIds: ['s1.talk'] }];
  dataOf(await save('staff', 'saveWorkerDays', days({ leave, extraHours })));
  expect(await worker('s1.w1')).toMatchObject({ leave, extraHours });
  expect(await slotsOn('2026-11-27')).toEqual(['1400', '1500', '1600', '1700']);
  expect([await slotsOn('2026-11-28'), await slotsOn('2026-11-28', 's1.brief')]).toEqual([
    ['0900', '1000'],
    [],
  ]);
  const closedDays = [{ fromDay: '2026-11-28', toDay: '2026-11-28' }];
  dataOf(await save('staff', 'saveClosedDays', { closedDays }));
  expect(await slotsOn('2026-11-28')).toEqual([]);
  expect((await plan()).closedDays).toEqual(closedDays);
});

test('what has gone by is dropped when the next is saved', async () => {
  const past = { fromDay: '2026-11-20', toDay: '2026-11-24' };
  const extraHours = [{ day: '2026-11-24', fromMinute: 540, toMinute: 600 }];
  dataOf(await save('staff', 'saveWorkerDays', days({ leave: [past], extraHours })));
  dataOf(await save('staff', 'saveClosedDays', { closedDays: [past] }));
  expect(await worker('s1.w1')).toMatchObject({ leave: [], extraHours: [] });
  expect((await plan()).closedDays).toEqual([]);
});

test('a manager makes a service, changes it and ends it', async () => {
  const service = aSavedService();
  const made = dataOf(await save('manager', 'saveService', { service }));
  expect((await plan()).services.at(-1)).toEqual({ ...service, serviceId: made.serviceId });
  const offer = hours({ serviceIds: [made.serviceId] });
  dataOf(await save('staff', 'saveWorkerHours', { ...offer, fromDay: '2026-11-25' }));
  expect(await slotsOn('2026-12-02', made.serviceId)).toEqual(['0900', '1015']);
  const changed = { ...service, serviceId: made.serviceId, minutes: 90, lastDay: '2026-12-02' };
  dataOf(await save('manager', 'saveService', { service: changed }));
  expect(await slotsOn('2026-12-02', made.serviceId)).toEqual(['0900']);
  expect(await slotsOn('2026-12-09', made.serviceId)).toEqual([]);
  expect((await plan()).services).toHaveLength(5);
});

test('words that everybody can read are judged first', async () => {
  const service = aSavedService({ about: RISKY_WORD });
  expect(codeOf(await save('manager', 'saveService', { service }))).toBe('TEXT_REFUSED');
  expect((await plan()).revision).toBe(0);
});

test('rooms: new ones get an id, a service names one of them, and one that is needed stays', async () => {
  dataOf(await save('staff', 'saveRooms', { rooms: [{ name: '小屋', closed: [] }] }));
  const [room] = (await plan()).rooms;
  const service = aSavedService({ serviceId: 's1.talk', roomId: room?.roomId });
  dataOf(await save('manager', 'saveService', { service }));
  expect(codeOf(await save('staff', 'saveRooms', { rooms: [] }))).toBe('ROOM_NEEDED');
  const closed = [{ fromDay: '2026-12-02', toDay: '2026-12-02' }];
  dataOf(await save('staff', 'saveRooms', { rooms: [{ ...room, closed }] }));
  expect([await slotsOn('2026-12-02'), (await slotsOn('2026-12-03')).length > 0]).toEqual([[], true]);
  const strange = { ...service, roomId: 's2.r1' };
  expect(codeOf(await save('manager', 'saveService', { service: strange }))).toBe('INVALID_INPUT');
});

test('of several who save at once one is heard, and the others look again', async () => {
  const saves = ['staff', 'manager', 'staff', 'manager'].map((openid, i) => {
    const leave = [{ fromDay: '2026-12-01', toDay: `2026-12-0${i + 1}` }];
    const input = { stationId: 's1', revision: 0, idempotencyKey: newKey(), ...days({ leave }) };
    return world.gateway.call(openid, 'stations', 'saveWorkerDays', input);
  });
  expect(tally(await Promise.all(saves))).toEqual({ OK: 1, CHANGED_MEANWHILE: 3 });
  expect((await plan()).revision).toBe(1);
  const late = await save('staff', 'saveClosedDays', { revision: 0, closedDays: [] });
  expect(codeOf(late)).toBe('CHANGED_MEANWHILE');
});

test('a repetition is answered as before, after a crash too, and another wish under its key is refused', async () => {
  const again = { revision: 0, idempotencyKey: newKey() };
  const closedDays = [{ fromDay: '2026-12-01', toDay: '2026-12-01' }];
  await save('staff', 'saveClosedDays', { ...again, closedDays }, { crashAfterTrips: 6 });
  const reply = await save('staff', 'saveClosedDays', { ...again, closedDays });
  expect(dataOf(reply)).toEqual({ revision: 1 });
  expect((await plan()).revision).toBe(1);
  const other = await save('staff', 'saveClosedDays', { ...again, closedDays: [] });
  expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
});

const bad: [string, Parameters<typeof save>[1], object, string][] = [
  ['hours that meet', 'saveWorkerHours', hours({ hours: [at(540, 600), at(590, 620)] }), 'week.hours.1'],
  ['hours that end first', 'saveWorkerHours', hours({ hours: [at(600, 600)] }), 'week.hours.0'],
  [
    'a break that nobody works around',
    'saveWorkerHours',
    hours({ breaks: [{ fromMinute: 720, toMinute: 780 }] }),
    'week.breaks.0',
  ],
  [
    'breaks that meet',
    'saveWorkerHours',
    hours({ breaks: [at(550, 570), at(560, 580)].map(({ weekday, ...b }) => b) }),
    'week.breaks.1',
  ],
  ['a service of another station', 'saveWorkerHours', hours({ serviceIds: ['s2.talk'] }), 'week.serviceIds'],
  [
    'leave that ends first',
    'saveWorkerDays',
    days({ leave: [{ fromDay: '2026-12-02', toDay: '2026-12-01' }] }),
    'leave.0.toDay',
  ],
  [
    'leave for years',
    'saveWorkerDays',
    days({ leave: [{ fromDay: '2026-12-02', toDay: '2028-12-01' }] }),
    'leave.0.toDay',
  ],
  [
    'leave of no time',
    'saveWorkerDays',
    days({ leave: [{ fromDay: '2026-12-01', toDay: '2026-12-01', fromMinute: 600, toMinute: 600 }] }),
    'leave.0.toMinute',
  ],
  [
    'extra hours that meet',
    'saveWorkerDays',
    days({ extraHours: [extra(540, 600), extra(599, 700)] }),
    'extraHours.1',
  ],
  [
    'a closed time that ends first',
    'saveClosedDays',
    { closedDays: [{ fromDay: '2026-12-02', toDay: '2026-12-01' }] },
    'closedDays.0.toDay',
  ],
  [
    'a room that is not there',
    'saveRooms',
    { rooms: [{ roomId: 's1.r9', name: '小屋', closed: [] }] },
    'rooms.0.roomId',
  ],
  ['a service of no length', 'saveService', { service: aSavedService({ minutes: 0 }) }, 'service.minutes'],
];
function at(fromMinute: number, toMinute: number) {
  return { weekday: 3, fromMinute, toMinute };
}
function extra(fromMinute: number, toMinute: number) {
  return { day: '2026-12-01', fromMinute, toMinute };
}

test('what cannot be is refused with its place, and nothing is written', async () => {
  for (const [, action, input, field] of bad)
    expect((await save('manager', action, input)).body).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [field],
    });
  const short = { ...at(540, 570), serviceIds: ['s1.talk'] };
  expect((await save('staff', 'saveWorkerHours', hours({ hours: [short] }))).body).toMatchObject({
    code: 'HOURS_TOO_SHORT',
    fields: ['week.hours.0'],
  });
  const nobody = { ...hours({}), workerId: 's2.w1' };
  expect(codeOf(await save('staff', 'saveWorkerHours', nobody))).toBe('NOT_FOUND');
  const none = aSavedService({ serviceId: 's2.talk' });
  expect(codeOf(await save('manager', 'saveService', { service: none }))).toBe('NOT_FOUND');
  expect((await plan()).revision).toBe(0);
});
