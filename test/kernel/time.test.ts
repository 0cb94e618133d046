import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  daysFrom,
  instantOf,
  minuteOf,
  monthOf,
  monthsAfter,
  weekdayOf,
} from '../../cloudfunctions/kernel/time';

test('a day begins at 16:00 UTC of the day before', () => {
  expect(dayOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
  expect(dayOf(new Date('2026-11-22T16:00:00.000Z'))).toBe('2026-11-23');
  expect(minuteOf(new Date('2026-11-22T16:00:00.000Z'))).toBe(0);
  expect(instantOf('2026-11-25', 15 * 60).toISOString()).toBe('2026-11-25T07:00:00.000Z');
});

test('months, leap days and weekdays', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
  expect(weekdayOf('2026-11-22')).toBe(7);
  expect(weekdayOf('2026-11-23')).toBe(1);
  expect(daysFrom('2026-02-27', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
});

test('any instant lies in the day and minute it is said to', () => {
  const ms = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
  fc.assert(
    fc.property(ms, fc.integer({ min: -400, max: 400 }), (at, days) => {
      const instant = new Date(at);
      const start = instantOf(dayOf(instant), minuteOf(instant)).getTime();
      expect(at - start).toBeGreaterThanOrEqual(0);
      expect(at - start).toBeLessThan(60_000);
      expect(daysBetween(dayOf(instant), addDays(dayOf(instant), days))).toBe(days);
    }),
    { seed: 1 },
  );
});

test('months later: the same day and time, or the last day of a shorter month', () => {
  const at = (day: string) => instantOf(day, 8 * 60 + 30);
  expect(monthsAfter(at('2026-11-25'), 3)).toEqual(at('2027-02-25'));
  expect(monthsAfter(at('2026-11-30'), 3)).toEqual(at('2027-02-28'));
  expect(monthsAfter(at('2027-11-30'), 3)).toEqual(at('2028-02-29'));
  expect(monthsAfter(at('2026-12-31'), 36)).toEqual(at('2029-12-31'));
  expect(monthsAfter(at('2026-05-31'), 1)).toEqual(at('2026-06-30'));
  // Just after midnight in Shanghai it is still the day before in UTC.
  expect(monthsAfter(instantOf('2026-12-01', 5), 3)).toEqual(instantOf('2027-03-01', 5));
});
