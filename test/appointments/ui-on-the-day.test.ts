import { actsFor, likelyMinutes } from '../../src/appointments/station-day/acts';
import { countCome, type Expected } from '../../src/appointments/station-day/people';
import { standing } from '../../src/texts/on-the-day';

const session = { startAt: 3_600_000, endAt: 3_600_000 + 50 * 60_000 };
const person = (over: Partial<Expected> = {}): Expected => ({
  appointmentId: 'a1',
  clientId: 'c1',
  name: '林小满',
  state: 'booked',
  ...over,
});
const before = { now: 0, isToday: true };
const after = { now: 3_600_000, isToday: true };

test('what a worker can say follows the day', () => {
  expect(actsFor(person(), session, before)).toEqual(['come']);
  expect(actsFor(person(), session, after)).toEqual(['come', 'done', 'missed']);
  expect(actsFor(person({ arrivedAt: 1 }), session, before)).toEqual([]);
  expect(actsFor(person({ arrivedAt: 1 }), session, after)).toEqual(['done']);
  expect(actsFor(person(), session, { ...after, isToday: false })).toEqual(['done', 'missed']);
});

test('a mistake can be mended, and a fact only by another', () => {
  expect(actsFor(person({ state: 'missed' }), session, after)).toEqual(['undo']);
  expect(actsFor(person({ state: 'missed', minutes: 0 }), session, after)).toEqual(['correct']);
  expect(actsFor(person({ state: 'done', minutes: 50 }), session, after)).toEqual(['correct']);
});

test('nothing is said about what does not stand', () => {
  for (const state of ['requested', 'cancelled', 'declined'] as const)
    expect(actsFor(person({ state }), session, after)).toEqual([]);
});

test('the planned time comes first, and none is shorter than five minutes', () => {
  expect(likelyMinutes(session)).toEqual([50, 30, 40, 60, 70]);
  expect(likelyMinutes({ startAt: 0, endAt: 20 * 60_000 })).toEqual([20, 10, 30, 40]);
});

test('who has come is counted, and how somebody stands is said in few words', () => {
  const people = [
    person({ arrivedAt: 1 }),
    person({ state: 'done', minutes: 50 }),
    person(),
    person({ state: 'missed' }),
    person({ state: 'cancelled', arrivedAt: 1 }),
  ];
  expect(countCome({ people })).toBe(2);
  expect(people.map(standing)).toEqual(['到了', '50 分钟', undefined, '没有来', '取消了']);
  expect(standing(person({ lateMinutes: 10 }))).toBe('晚 10 分钟');
});
