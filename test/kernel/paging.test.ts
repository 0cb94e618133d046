import { fromCursor, positionAfter, toCursor } from '../../cloudfunctions/kernel/paging';
import { instantOf } from '../../cloudfunctions/kernel/time';

const at = (minute: number) => instantOf('2026-11-25', minute);

test('a cursor survives the trip and anything else is refused', () => {
  const position = { at: at(540), skip: 2 };
  expect(fromCursor(toCursor(position))).toEqual(position);
  for (const bad of ['', 'x', '1', '1.', '.1', '1.1.1', '-1.0', '1.1e3']) {
    expect(() => fromCursor(bad)).toThrow('INVALID_INPUT');
  }
});

test('rows of one instant are counted, over page ends too', () => {
  const same = at(540);
  const first = positionAfter([at(500), same, same], undefined);
  expect(first).toEqual({ at: at(540), skip: 2 });
  expect(positionAfter([same, same, same], first)).toEqual({ at: at(540), skip: 5 });
  expect(positionAfter([], first)).toBeUndefined();
});
