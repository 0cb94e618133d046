import { createIntention, newKey } from '../../src/platform/intention';

test('one wish keeps its key until it is settled; another wish has another', () => {
  let count = 0;
  const intention = createIntention(() => `key-${++count}`);
  expect(intention.keyFor('slot 3')).toBe('key-1');
  expect(intention.keyFor('slot 3')).toBe('key-1');
  expect(intention.keyFor('slot 4')).toBe('key-2');
  intention.settle();
  expect(intention.keyFor('slot 4')).toBe('key-3');
});

test('keys are what the contracts take, and differ', () => {
  const keys = Array.from({ length: 1000 }, newKey);
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});
