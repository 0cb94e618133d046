import { setTimeout as delay } from 'node:timers/promises';

const ways: Record<string, () => unknown> = {
  ends: () => ({ ok: true, data: process.pid }),
  throws: () => {
    throw new Error('on purpose');
  },
  waits: () => delay(60_000),
  spins: () => {
    for (;;);
  },
  exits: () => process.exit(0),
  'fails later': () => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    return delay(60_000);
  },
  'says much': () => ({ ok: true, data: 'x'.repeat(7 * 1024 * 1024) }),
  'says nothing': () => undefined,
  'logs and exits': () => {
    console.log('the last words');
    process.exit(0);
  },
};

/** Ends in the way it is told. */
export async function main({ way }: { way: string }) {
  return ways[way]?.();
}
