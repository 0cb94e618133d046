import { assertCancellable, remindAt } from '../../cloudfunctions/appointments/rules';
import { instantOf } from '../../cloudfunctions/kernel/time';

const at = (minute: number) => instantOf('2026-11-25', minute);

test('reminders go out at nine the day before, or not at all', () => {
  expect(remindAt('2026-11-25', instantOf('2026-11-23', 0))).toEqual(instantOf('2026-11-24', 540));
  expect(remindAt('2026-11-25', instantOf('2026-11-24', 540))).toBeUndefined();
});

test('a family can call off up to the limit, the station until it is over, nobody twice', () => {
  const booked = { state: 'booked' as const, cancelUntilAt: at(780), endAt: at(960) };
  expect(() => assertCancellable(booked, 'family', at(780))).not.toThrow();
  expect(() => assertCancellable(booked, 'family', new Date(at(780).getTime() + 1))).toThrow(
    'CANCEL_TOO_LATE',
  );
  expect(() => assertCancellable(booked, 'station', at(960))).not.toThrow();
  expect(() => assertCancellable(booked, 'station', at(961))).toThrow('CANCEL_TOO_LATE');
  expect(() => assertCancellable({ ...booked, state: 'cancelled' }, 'station', at(0))).toThrow(
    'ALREADY_CANCELLED',
  );
});
