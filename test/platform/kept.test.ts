import { keptAnswers, questionKey } from '../../src/platform/kept';
import { after, opening } from '../../src/platform/query-state';
import { memoryStore } from './memory-store';

describe('kept answers', () => {
  test('an answer is there again, with the time it was seen', () => {
    const store = memoryStore();
    keptAnswers(store).write('q', { data: [1], seenAt: 5 });
    expect(keptAnswers(store).read('q')).toEqual({ data: [1], seenAt: 5 });
  });

  test('what tells more about people than may lie on a phone is not kept', () => {
    const store = memoryStore();
    const key = questionKey('cases', 'getClient', { clientId: 'c1' });
    keptAnswers(store).write(key, { data: { name: '测试' }, seenAt: 5 });
    expect(keptAnswers(store).read(key)).toBeUndefined();
    expect(store.keys()).toEqual([]);
  });

  test('a dropped answer leaves nothing behind', () => {
    const store = memoryStore();
    const kept = keptAnswers(store);
    kept.write('q', { data: 1, seenAt: 5 });
    kept.drop('q');
    expect(kept.read('q')).toBeUndefined();
    expect(store.keys()).toEqual(['kept']);
  });

  test('the forty used last stay, the oldest goes', () => {
    const store = memoryStore();
    const kept = keptAnswers(store);
    for (let n = 0; n < 40; n++) kept.write(`q${n}`, { data: n, seenAt: n });
    kept.write('q0', { data: 0, seenAt: 100 });
    kept.write('q40', { data: 40, seenAt: 101 });
    expect(kept.read('q0')).toBeDefined();
    expect(kept.read('q1')).toBeUndefined();
    expect(store.keys()).toHaveLength(41);
  });

  test('a question has one name, whatever the order of its fields', () => {
    expect(questionKey('f', 'a', { x: 1, y: 2 })).toBe(questionKey('f', 'a', { y: 2, x: 1, z: undefined }));
    expect(questionKey('f', 'a', { x: 1 })).not.toBe(questionKey('f', 'a', { x: 2 }));
    expect(questionKey('f', 'a', {})).not.toBe(questionKey('f', 'b', {}));
  });
});

describe('what a query shows', () => {
  const seen = { data: 'old', seenAt: 5 };

  test('a skeleton first, or at once what was seen before', () => {
    expect(opening(undefined)).toEqual({ status: 'loading' });
    expect(opening(seen)).toEqual({ status: 'stale', ...seen });
  });

  test('an answer replaces it', () => {
    expect(after(opening(seen), { ok: true, data: 'new' }, 9)).toEqual({
      status: 'fresh',
      data: 'new',
      seenAt: 9,
    });
  });

  test.each(['OFFLINE', 'INTERNAL', 'BUSY'] as const)('after %s it stays', (code) => {
    const failure = { ok: false, code } as const;
    const status = code === 'OFFLINE' ? 'offline' : 'error';
    expect(after(opening(seen), failure, 9)).toEqual({ status, ...seen, failure });
  });

  test.each(['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'] as const)('after %s it is taken away', (code) => {
    const failure = { ok: false, code } as const;
    expect(after(opening(seen), failure, 9)).toEqual({ status: 'error', failure });
  });
});
