import { workingDay } from '../../cloudfunctions/calendar/holidays';

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
