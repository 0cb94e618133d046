import type { Answer } from '../../src/platform/calls';
import { createOutbox, type Waiting } from '../../src/platform/outbox';
import { memoryStore } from './memory-store';

const command = (key: string): Waiting => ({
  key,
  name: 'appointments',
  action: 'bookAppointment',
  input: { slotId: key, idempotencyKey: key },
  about: { title: '做饭小课' },
});
const done: Answer<unknown> = { ok: true, data: {} };
const refusal = (code: 'OFFLINE' | 'INTERNAL' | 'SLOT_FULL'): Answer<unknown> => ({ ok: false, code });

/** A station that answers as told, in order, and remembers what it was asked. */
function station(...answers: Answer<unknown>[]) {
  const asked: string[] = [];
  const send = async ({ key }: Waiting): Promise<Answer<unknown>> => {
    asked.push(key);
    return answers.shift() ?? done;
  };
  return { asked, send };
}

test('what waits is sent in order and once, each under its key', async () => {
  const { asked, send } = station();
  const outbox = createOutbox(memoryStore(), send);
  outbox.add(command('a'));
  outbox.add(command('b'));
  await Promise.all([outbox.flush(), outbox.flush()]);
  await outbox.flush();
  expect(asked).toEqual(['a', 'b']);
  expect(outbox.items.get()).toEqual([]);
  expect(outbox.sent.get()).toBe(2);
});

test('it outlives the app', async () => {
  const store = memoryStore();
  createOutbox(store, station().send).add(command('a'));
  const { asked, send } = station();
  const again = createOutbox(store, send);
  expect(again.items.get()).toEqual([command('a')]);
  await again.flush();
  expect(asked).toEqual(['a']);
  expect(createOutbox(store, send).items.get()).toEqual([]);
});

test.each(['OFFLINE', 'INTERNAL'] as const)('%s leaves all waiting, in order', async (code) => {
  const { asked, send } = station(refusal(code));
  const outbox = createOutbox(memoryStore(), send);
  outbox.add(command('a'));
  outbox.add(command('b'));
  await outbox.flush();
  expect(asked).toEqual(['a']);
  await outbox.flush();
  expect(asked).toEqual(['a', 'a', 'b']);
});

test('a refusal stays until it was seen, is not sent again, and does not hold up the others', async () => {
  const { asked, send } = station(refusal('SLOT_FULL'));
  const outbox = createOutbox(memoryStore(), send);
  outbox.add(command('a'));
  outbox.add(command('b'));
  await outbox.flush();
  await outbox.flush();
  expect(asked).toEqual(['a', 'b']);
  expect(outbox.items.get()).toEqual([{ ...command('a'), refused: 'SLOT_FULL' }]);
  outbox.remove('a');
  expect(outbox.items.get()).toEqual([]);
});

test('a command that is no longer wanted is not sent', async () => {
  const { asked, send } = station();
  const outbox = createOutbox(memoryStore(), send);
  outbox.add(command('a'));
  outbox.remove('a');
  await outbox.flush();
  expect(asked).toEqual([]);
});

test('a command added while others are being sent goes too, and watchers hear of each change', async () => {
  const outbox = createOutbox(memoryStore(), async ({ key }) => {
    if (key === 'a') outbox.add(command('b'));
    return done;
  });
  const counts: number[] = [];
  const stop = outbox.items.subscribe(() => counts.push(outbox.items.get().length));
  outbox.add(command('a'));
  await outbox.flush();
  stop();
  outbox.add(command('c'));
  expect(counts).toEqual([1, 2, 1, 0]);
});
