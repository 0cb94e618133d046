import {
  assertCancellable,
  fromCursor,
  positionAfter,
  remindAt,
  toCursor,
} from '../../cloudfunctions/appointments/rules';
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

test('a cursor survives the trip and anything else is refused', () => {
  const position = { startAt: at(540), skip: 2 };
  expect(fromCursor(toCursor(position))).toEqual(position);
  for (const bad of ['', 'x', '1', '1.', '.1', '1.1.1', '-1.0', '1.1e3']) {
    expect(() => fromCursor(bad)).toThrow('INVALID_INPUT');
  }
});

test('appointments that start together are counted, over page ends too', () => {
  const same = { startAt: at(540) };
  const first = positionAfter([{ startAt: at(500) }, same, same], undefined);
  expect(first).toEqual({ startAt: at(540), skip: 2 });
  expect(positionAfter([same, same, same], first)).toEqual({ startAt: at(540), skip: 5 });
  expect(positionAfter([], first)).toBeUndefined();
});
