import { fromCursor, type Position, pageOf, toCursor } from '../../cloudfunctions/kernel/paging';
import { instantOf } from '../../cloudfunctions/kernel/time';

const at = (minute: number) => instantOf('2026-11-25', minute);

test('a cursor survives the trip and anything else is refused', () => {
  const position = { at: at(540), skip: 2 };
  expect(fromCursor(toCursor(position))).toEqual(position);
  for (const bad of ['', 'x', '1', '1.', '.1', '1.1.1', '-1.0', '1.1e3']) {
    expect(() => fromCursor(bad)).toThrow('INVALID_INPUT');
  }
});

const pageFrom = (instants: Date[], size: number, from?: Position) =>
  pageOf(
    instants.map((instant) => ({ instant })),
    size,
    (row) => row.instant,
    from,
  );

test('the last page has no next', () => {
  expect(pageFrom([], 3).next).toBeUndefined();
  expect(pageFrom([at(1), at(2)], 3)).toEqual({
    page: [{ instant: at(1) }, { instant: at(2) }],
    next: undefined,
  });
});

test('rows of one instant are counted, over page ends too', () => {
  const same = at(540);
  const first = pageFrom([at(500), same, same, same], 3).next;
  expect(first).toEqual({ at: same, skip: 2 });
  expect(pageFrom([same, same, same, same], 3, first).next).toEqual({ at: same, skip: 5 });
});
