import fc from 'fast-check';
import { workingDay, workingDaysAfter } from '../../cloudfunctions/calendar/holidays';
import { addDays, daysBetween, daysFrom } from '../../cloudfunctions/kernel/time';

test('a public holiday closes, and says its name', () => {
  expect(workingDay('2026-10-01')).toEqual({ weekday: undefined, holiday: '国庆节', known: true });
  expect(workingDay('2026-02-17')).toMatchObject({ weekday: undefined, holiday: '春节' });
});

test('a make-up Saturday keeps Friday hours, a make-up Sunday Monday hours', () => {
  expect(workingDay('2026-10-10')).toEqual({ weekday: 5, holiday: '国庆节', known: true });
  expect(workingDay('2026-01-04')).toEqual({ weekday: 1, holiday: '元旦', known: true });
});

test('ordinary days keep their weekday', () => {
  expect(workingDay('2026-11-25')).toEqual({ weekday: 3, known: true });
  expect(workingDay('2026-11-22')).toEqual({ weekday: 7, known: true });
});

test('a year whose holidays are not published follows the plain week, and says so', () => {
  expect(workingDay('2099-10-01')).toEqual({ weekday: 4, known: false });
});

describe('working days after a day', () => {
  test('a plain week: five later is the same weekday of the next', () => {
    expect(workingDaysAfter('2026-11-25', 5)).toBe('2026-12-02');
    expect(workingDaysAfter('2026-11-25', 1)).toBe('2026-11-26');
  });

  test('from a weekend they count from Monday', () => {
    expect(workingDaysAfter('2026-11-21', 5)).toBe('2026-11-27');
    expect(workingDaysAfter('2026-11-22', 1)).toBe('2026-11-23');
  });

  test('holidays do not count, make-up days do', () => {
    // National Day 2026 is off from the 1st to the 7th; Saturday the 10th makes up for it.
    expect(workingDaysAfter('2026-09-30', 1)).toBe('2026-10-08');
    expect(workingDaysAfter('2026-09-30', 3)).toBe('2026-10-10');
    expect(workingDaysAfter('2026-09-30', 5)).toBe('2026-10-13');
  });

  const works = (day: string) => (workingDay(day).weekday ?? 7) <= 5;

  test('any day of any year: it is a working day, and exactly so many lie on the way', () => {
    const anyDay = fc.integer({ min: 0, max: 40 * 365 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        const last = workingDaysAfter(day, count);
        const onTheWay = daysFrom(addDays(day, 1), daysBetween(day, last));
        expect(works(last)).toBe(true);
        expect(onTheWay.filter(works)).toHaveLength(count);
        expect(workingDaysAfter(addDays(day, 1), count) >= last).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
