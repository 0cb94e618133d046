import { checkedWhere } from '../../cloudfunctions/kernel/conditions';

test.each([
  [{}],
  [{ a: undefined }],
  [{ a: {} }],
  [{ a: { b: undefined } }],
  [{ _id: 'x', owner: undefined }],
])('a condition that would match too much is refused: %j', (where) => {
  expect(() => checkedWhere(where)).toThrow('may not be empty');
});

test('values, null, dates and lists are conditions', () => {
  const where = { a: 0, b: '', c: null, d: new Date(0), e: [], f: { g: 1 } };
  expect(checkedWhere(where)).toBe(where);
});
