import { assertKnown, assertRoom, notOver, withWeek } from '../../cloudfunctions/stations/plan-rules';
import { aWorker } from '../support/builders';
import { refusalOf } from '../support/refusal';

const TODAY = '2026-11-25';
const from = (fromMinute: number) => ({
  serviceIds: [],
  hours: [{ weekday: 1, fromMinute, toMinute: 1000 }],
  breaks: [],
});
const begin = ({ later = [], hours }: ReturnType<typeof aWorker>) => [
  hours[0]?.fromMinute,
  ...later.map((it) => `${it.fromDay} ${it.hours[0]?.fromMinute}`),
];

test('a week of today or before becomes the own one; one to come stands beside it, in order', () => {
  const worker = aWorker(from(1));
  expect(begin(withWeek(worker, TODAY, from(2), TODAY))).toEqual([2]);
  expect(begin(withWeek(worker, '2026-11-01', from(2), TODAY))).toEqual([2]);
  const soon = withWeek(worker, '2026-12-07', from(3), TODAY);
  expect(begin(withWeek(soon, '2026-12-01', from(2), TODAY))).toEqual([1, '2026-12-01 2', '2026-12-07 3']);
  expect(begin(withWeek(soon, TODAY, from(2), TODAY))).toEqual([2, '2026-12-07 3']);
});

test('the same day again is another week for that day, and none takes it back', () => {
  const soon = withWeek(aWorker(from(1)), '2026-12-07', from(3), TODAY);
  expect(begin(withWeek(soon, '2026-12-07', from(4), TODAY))).toEqual([1, '2026-12-07 4']);
  expect(begin(withWeek(soon, '2026-12-07', undefined, TODAY))).toEqual([1]);
  expect(begin(withWeek(soon, '2026-12-08', undefined, TODAY))).toEqual([1, '2026-12-07 3']);
});

test('what has begun meanwhile is the own one when the next is saved', () => {
  const soon = withWeek(aWorker(from(1)), '2026-12-01', from(2), TODAY);
  expect(begin(withWeek(soon, '2026-12-20', from(3), '2026-12-02'))).toEqual([2, '2026-12-20 3']);
  expect(begin(withWeek(soon, '2026-12-02', from(3), '2026-12-02'))).toEqual([3]);
});

test('six weeks may be to come, not more', () => {
  const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
  const full = days.reduce((worker, day) => withWeek(worker, day, from(2), TODAY), aWorker(from(1)));
  expect(refusalOf(() => withWeek(full, '2026-12-07', from(2), TODAY))).toBe('TOO_MANY');
  expect(begin(withWeek(full, TODAY, from(3), TODAY))).toHaveLength(7);
});

test('what is over is dropped on the day after', () => {
  const days = [
    { fromDay: '2026-11-20', toDay: '2026-11-24' },
    { fromDay: '2026-11-20', toDay: TODAY },
  ];
  expect(notOver(days, TODAY)).toEqual(days.slice(1));
});

test('named hours hold the service they name; services are of this station', () => {
  const services = [{ serviceId: 's1.talk', minutes: 60 }];
  const hours = (toMinute: number) => [{ fromMinute: 540, toMinute, serviceIds: ['s1.talk'] }];
  expect(refusalOf(() => assertRoom(services, hours(600), 'h'))).toBeUndefined();
  expect(refusalOf(() => assertRoom(services, hours(599), 'h'))).toBe('HOURS_TOO_SHORT');
  expect(refusalOf(() => assertRoom(services, [{ fromMinute: 540, toMinute: 541 }], 'h'))).toBeUndefined();
  expect(refusalOf(() => assertKnown(services, ['s2.talk'], 'h'))).toBe('INVALID_INPUT');
});
