import fc from 'fast-check';
import { commandId, inputHash } from '../../cloudfunctions/kernel/ids';

const key = { idempotencyKey: 'k-00000001' };

test('the same account, action and key give the same id; any other gives another', () => {
  const part = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' });
  const wish = fc.tuple(part, part, part);
  fc.assert(
    fc.property(wish, wish, (a, b) => {
      expect(commandId(...a) === commandId(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { seed: 1 },
  );
});

test('an id is 24 characters that fit a cursor, a path and a log', () => {
  expect(commandId('o1', 'bookAppointment', 'k-00000001')).toMatch(/^[a-z2-7]{24}$/);
});

test('the input hash knows the wish, not its key, its order or its undefined fields', () => {
  const wish = { ...key, slotId: 's', clientId: 'c' };
  const reordered = { clientId: 'c', slotId: 's', remind: undefined, idempotencyKey: 'other-key' };
  const others = [
    { ...wish, clientId: 'd' },
    { ...wish, remind: true },
  ];
  expect(inputHash(reordered)).toBe(inputHash(wish));
  for (const other of others) expect(inputHash(other)).not.toBe(inputHash(wish));
});
