import { randomBytes } from 'node:crypto';

process.env.KANGBAN_DATA_KEY = Buffer.alloc(32, 7).toString('base64');

import { blindIndex, seal, sealerFor, unseal } from '../../cloudfunctions/kernel/crypto';

test('what is sealed can be read again, and looks different each time', () => {
  const sealed = seal('林小满');
  expect(sealed).toMatch(/^v1\./);
  expect(sealed).not.toContain('林小满');
  expect(unseal(sealed)).toBe('林小满');
  expect(seal('林小满')).not.toBe(sealed);
  expect(unseal(sealerFor(Buffer.alloc(32, 7))('林谷雨'))).toBe('林谷雨');
});

test('a changed byte, another key or another version is refused', () => {
  const sealed = seal('13800000000');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(() => unseal(`v1.${changed.toString('base64url')}`)).toThrow();
  }
  expect(() => unseal(sealerFor(randomBytes(32))('x'))).toThrow();
  expect(() => unseal(sealed.replace('v1', 'v2'))).toThrow('unknown version');
});

test('the blind index is stable and tells nothing', () => {
  expect(blindIndex('13800000000')).toBe(blindIndex('13800000000'));
  expect(blindIndex('13800000000')).not.toBe(blindIndex('13800000001'));
  expect(blindIndex('13800000000')).not.toContain('138');
});
