import { byDay, reminderDay } from '../../src/appointments/agenda';
import { goesOn, lastDay, spanAt } from '../../src/appointments/span';
import { shortTime } from '../../src/platform/time';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const TUESDAY = '2026-11-24';

describe('a strip of days', () => {
  test('is a calendar week, or four days from today', () => {
    expect(spanAt(0, TUESDAY, 7)).toEqual({ fromDay: '2026-11-23', days: 7 });
    expect(spanAt(1, TUESDAY, 7)).toEqual({ fromDay: '2026-11-30', days: 7 });
    expect(spanAt(0, TUESDAY, 4)).toEqual({ fromDay: TUESDAY, days: 4 });
    expect(spanAt(2, TUESDAY, 4)).toEqual({ fromDay: '2026-12-02', days: 4 });
    expect(lastDay(spanAt(0, TUESDAY, 7))).toBe('2026-11-29');
  });

  test('is followed by another while that holds a day within the horizon', () => {
    const week = spanAt(0, TUESDAY, 7);
    // Six days from Tuesday end on Sunday; the seventh is the Monday of the next strip.
    expect(goesOn(week, TUESDAY, 6)).toBe(false);
    expect(goesOn(week, TUESDAY, 7)).toBe(true);
  });

  test('no day is left out between one strip and the next', () => {
    for (const days of [7, 4] as const)
      for (const step of [0, 1, 2]) {
        const next = spanAt(step + 1, TUESDAY, days).fromDay;
        expect(lastDay(spanAt(step, TUESDAY, days)) < next).toBe(true);
        expect(Date.parse(next) - Date.parse(lastDay(spanAt(step, TUESDAY, days)))).toBe(86_400_000);
      }
  });
});

test('things of one day come together in their order, by the day of Shanghai', () => {
  const late = { startAt: at('2026-11-24T23:30:00') };
  const early = { startAt: at('2026-11-25T00:30:00') };
  const noon = { startAt: at('2026-11-25T12:00:00') };
  expect(byDay([late, early, noon])).toEqual([
    { day: '2026-11-24', items: [late] },
    { day: '2026-11-25', items: [early, noon] },
  ]);
  expect(byDay([noon, early, late]).map(({ items }) => items.length)).toEqual([2, 1]);
  expect(byDay([])).toEqual([]);
});

test('a reminder is offered until nine on the morning of the day before', () => {
  const start = at('2026-11-26T15:00:00');
  expect(reminderDay(start, at('2026-11-25T08:59:59'))).toBe('2026-11-25');
  expect(reminderDay(start, at('2026-11-25T09:00:00'))).toBeUndefined();
});

test('a time names its date as soon as the weekday alone could be another', () => {
  expect(shortTime(at('2026-11-30T15:00:00'), TUESDAY)).toBe('周一下午 3:00');
  expect(shortTime(at('2026-12-01T15:00:00'), TUESDAY)).toBe('12月1日周二下午 3:00');
  expect(shortTime(at('2026-11-23T09:30:00'), TUESDAY)).toBe('11月23日周一上午 9:30');
});
