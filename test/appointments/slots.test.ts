import {
  isBookable,
  leftIn,
  parseSlotId,
  plannedSlots,
  showDay,
  showSlot,
} from '../../cloudfunctions/appointments/slots';
import { sessionsKey, workingDay } from '../../cloudfunctions/calendar/public';
import { instantOf, weekdayOf } from '../../cloudfunctions/kernel/time';
import { aService, aStation, aWorker } from '../support/builders';

function planned(station = aStation(), day = '2026-11-25') {
  const [service] = station.services;
  if (!service) throw new Error('the station offers nothing');
  return plannedSlots(station, service, day, weekdayOf(day), workingDay(day));
}
const times = (slots: { fromMinute: number }[]) => slots.map((s) => s.fromMinute / 60);

test('hours give slots one after another, and what does not fit is left out', () => {
  expect(times(planned())).toEqual([9, 10, 11]);
  expect(times(planned(aStation({ services: [aService({ minutes: 80 })] })))).toEqual([9, 9 + 80 / 60]);
});

test('a buffer moves the next start', () => {
  expect(times(planned(aStation({ services: [aService({ minutes: 45, bufferMinutes: 15 })] })))).toEqual([
    9, 10, 11,
  ]);
});

test('no slot reaches into a break; the next starts behind it', () => {
  const worker = aWorker({ breaks: [{ fromMinute: 9 * 60 + 30, toMinute: 10 * 60 }] });
  expect(times(planned(aStation({ workers: [worker] })))).toEqual([10, 11]);
});

test('hours that name services are kept for them', () => {
  const hours = [{ weekday: 3, fromMinute: 900, toMinute: 960, serviceIds: ['s1.group'] }];
  const station = aStation({ workers: [aWorker({ hours })] });
  expect(planned(station)).toEqual([]);
  expect(planned({ ...station, services: [aService({ serviceId: 's1.group' })] })).toHaveLength(1);
});

test('several workers stand beside each other in a settled order', () => {
  const workers = [aWorker({ workerId: 's1.w2' }), aWorker({ workerId: 's1.w1' })];
  expect(
    planned(aStation({ workers }))
      .map((s) => s.worker.workerId)
      .slice(0, 2),
  ).toEqual(['s1.w1', 's1.w2']);
});

test('holidays close, make-up days open, unless the station keeps no holidays', () => {
  expect(planned(aStation(), '2026-10-01')).toEqual([]);
  expect(planned(aStation(), '2026-10-10')).toHaveLength(3);
  expect(planned(aStation(), '2026-11-22')).toEqual([]);
  expect(planned(aStation({ keepsHolidays: false }), '2026-10-01')).toHaveLength(3);
});

test('hours hold between their first and last day', () => {
  const on = (over: object) => planned(aStation({ workers: [aWorker(over)] })).length;
  expect(on({ fromDay: '2026-11-25', toDay: '2026-11-25' })).toBe(3);
  expect(on({ fromDay: '2026-11-26' })).toBe(0);
  expect(on({ toDay: '2026-11-24' })).toBe(0);
});

test('a week that holds from a day on takes over that day', () => {
  const { serviceIds, breaks } = aWorker();
  const from = (fromDay: string, fromMinute: number) => ({
    fromDay,
    serviceIds,
    breaks,
    hours: [{ weekday: 3, fromMinute, toMinute: fromMinute + 60 }],
  });
  const worker = aWorker({ later: [from('2026-11-25', 840), from('2026-12-02', 900)] });
  const on = (day: string) => times(planned(aStation({ workers: [worker] }), day));
  expect([on('2026-11-24'), on('2026-11-25'), on('2026-12-02')]).toEqual([[9, 10, 11], [14], [15]]);
});

test('leave takes slots away and moves none', () => {
  const on = (leave: object, day = '2026-11-25') =>
    times(planned(aStation({ workers: [aWorker({ leave: [{ ...week, ...leave }] })] }), day));
  const week = { fromDay: '2026-11-24', toDay: '2026-11-25' };
  expect([on({}), on({}, '2026-11-26')]).toEqual([[], [9, 10, 11]]);
  expect(on({ fromMinute: 9 * 60 + 20, toMinute: 9 * 60 + 40 })).toEqual([10, 11]);
  expect(on({ fromMinute: 10 * 60 })).toEqual([9]);
  expect(on({ toMinute: 10 * 60 })).toEqual([10, 11]);
});

test('hours of a single day stand beside the week, on a holiday too, and give no slot twice', () => {
  const extraHours = [
    { day: '2026-10-01', fromMinute: 840, toMinute: 960, serviceIds: ['s1.talk'] },
    { day: '2026-11-25', fromMinute: 600, toMinute: 780 },
  ];
  const station = aStation({ workers: [aWorker({ extraHours })] });
  expect(times(planned(station, '2026-10-01'))).toEqual([14, 15]);
  expect(times(planned(station))).toEqual([9, 10, 11, 12]);
  expect(times(planned(station, '2026-11-26'))).toEqual([9, 10, 11]);
  const away = aWorker({ extraHours, leave: [{ fromDay: '2026-10-01', toDay: '2026-10-01' }] });
  expect(planned(aStation({ workers: [away] }), '2026-10-01')).toEqual([]);
});

test('a closed day, a closed room and a service that has ended offer nothing', () => {
  const closed = [{ fromDay: '2026-11-24', toDay: '2026-11-25' }];
  const on = (over: object, service: object, day: string) =>
    planned(aStation({ ...over, services: [aService(service)] }), day).length;
  const both = (over: object, service: object) => [
    on(over, service, '2026-11-25'),
    on(over, service, '2026-11-26'),
  ];
  expect(both({ closedDays: closed }, {})).toEqual([0, 3]);
  const rooms = [{ roomId: 's1.r1', name: '小屋', closed }];
  expect(both({ rooms }, { roomId: 's1.r1' })).toEqual([0, 3]);
  expect(both({ rooms }, {})).toEqual([3, 3]);
  expect([
    on({}, { lastDay: '2026-11-25' }, '2026-11-25'),
    on({}, { lastDay: '2026-11-24' }, '2026-11-25'),
  ]).toEqual([3, 0]);
});

test('a slot id names its station, worker, service and day', () => {
  const [slot] = planned();
  expect(slot?.slotId).toBe('s1_w1_talk_20261125_0900');
  expect(parseSlotId('s1_w1_talk_20261125_0900')).toEqual({
    stationId: 's1',
    workerId: 's1.w1',
    serviceId: 's1.talk',
    day: '2026-11-25',
  });
});

test('bookable from the horizon until the notice, to the millisecond', () => {
  const [slot] = planned(aStation({ services: [aService({ noticeMinutes: 60, horizonDays: 3 })] }));
  if (!slot) throw new Error('no slot');
  const lastMoment = instantOf('2026-11-25', 8 * 60).getTime();
  expect(isBookable(slot, new Date(lastMoment - 1))).toBe(true);
  expect(isBookable(slot, new Date(lastMoment))).toBe(false);
  expect(isBookable(slot, instantOf('2026-11-23', 0))).toBe(true);
  expect(isBookable(slot, instantOf('2026-11-22', 24 * 60 - 1))).toBe(false);
});

test('places left follow the worker, buffer included', () => {
  const station = aStation({ services: [aService({ capacity: 2, bufferMinutes: 0 })] });
  const [nine, ten] = planned(station);
  if (!nine || !ten) throw new Error('no slots');
  const day = sessionsKey('s1.w1', '2026-11-25');
  const taken = (toMinute: number) =>
    new Map([[day, [{ slotId: nine.slotId, fromMinute: 540, toMinute, appointmentIds: ['a'] }]]]);
  expect([leftIn(nine, taken(600)), leftIn(ten, taken(600))]).toEqual([1, 2]);
  expect(leftIn(ten, taken(615))).toBe(0);
});

test('a day says in a word what can be done', () => {
  const slots = planned();
  const shown = (left: number) => slots.map((s) => showSlot(s, left));
  const say = (day: string, plan = slots, open = shown(1)) =>
    showDay(day, workingDay(day), plan, open, instantOf('2026-11-25', 540), 28).state;
  expect(say('2026-11-25')).toBe('open');
  expect(say('2026-11-25', slots, shown(0))).toBe('full');
  expect(say('2026-11-25', slots, [])).toBe('past');
  expect(say('2026-11-24')).toBe('past');
  expect(say('2026-11-28', [], [])).toBe('closed');
  expect(say('2026-12-23', slots, [])).toBe('later');
});
