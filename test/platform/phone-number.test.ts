import fc from 'fast-check';
import { phone } from '../../contracts/contract';
import { bareNumber, isPhoneNumber } from '../../src/platform/phone-number';

const accepted = (text: string): boolean => phone.safeParse(text).success;

test('a number with blanks and dashes, as people write it, is one', () => {
  for (const written of ['138 0013 8000', '027-5555-0101', '0271 555 0101', '13800138000'])
    expect(accepted(bareNumber(written))).toBe(true);
  expect(isPhoneNumber('138 0013 800')).toBe(false);
  expect(isPhoneNumber('')).toBe(false);
});

test('what the form takes, the contract takes, and what it does not, the contract does not', () => {
  const near = fc.stringMatching(/^[01]?\d{8,12}[ -]?\d{0,4}$/);
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (written) => {
      expect(isPhoneNumber(written)).toBe(accepted(bareNumber(written)));
    }),
  );
});
