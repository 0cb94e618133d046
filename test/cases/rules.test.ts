import fc from 'fast-check';
import {
  arrivedLately,
  comesOfAge,
  givenNameOf,
  matchesName,
  pageAfter,
  searchOf,
} from '../../cloudfunctions/cases/rules';

const table: Record<string, string[]> = {
  林: ['lin'],
  小: ['xiao'],
  满: ['man'],
  单: ['dan', 'shan', 'chan'],
  吕: ['lv'],
  安: ['an'],
  西: ['xi'],
};
const finds = (name: string, search: string) =>
  matchesName(name, searchOf(search), (character) => table[character] ?? []);

describe('a name is found by', () => {
  test.each([
    '林小满',
    '小满',
    '满',
    'l',
    'lin',
    'lxm',
    'LXM',
    'linxm',
    'lxman',
    'xiaom',
    'x',
    'xia',
    'lin xiao man',
  ])('林小满: %s', (search) => expect(finds('林小满', search)).toBe(true));
  test.each([
    '林满',
    'in',
    'iao',
    'lm',
    'linm',
    'lxmx',
    'linxiaomann',
    '小林',
    '*',
    '.',
    'xiaoman '.repeat(3),
  ])('but not by: %s', (search) => expect(finds('林小满', search)).toBe(false));
  test('every reading of a character, and its first two letters where they are one sound', () => {
    for (const search of ['dan', 'shan', 'chan', 's', 'sh', 'd']) expect(finds('单西', search)).toBe(true);
    expect(finds('单西', 'shx')).toBe(true);
    expect(finds('吕安', 'lüan')).toBe(true);
    expect(finds('西安', 'xian')).toBe(true);
  });
  test('letters and digits as they are', () => {
    expect(finds('测试C12', 'c12')).toBe(true);
    expect(finds('小c1满', 'xiaoc1m')).toBe(true);
  });
});

test('the longest and most ambiguous search of the longest name takes no time', () => {
  const name = '西安'.repeat(15);
  const started = performance.now();
  for (let i = 0; i < 100; i++) {
    finds(name, 'xian'.repeat(7));
    finds(name, `${'xian'.repeat(7)}b`);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});

test('any way of writing a part of any name finds it', () => {
  const character = fc.constantFrom(...Object.keys(table));
  const written = fc.tuple(character, fc.nat(9), fc.constantFrom('character', 'syllable', 'letter'));
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 5 }),
      fc.array(written, { minLength: 1, maxLength: 5 }),
      fc.array(character, { maxLength: 5 }),
      (before, part, behind) => {
        const search = part.map(([c, n, how]) => {
          const readings = table[c] ?? [];
          const reading = readings[n % readings.length] ?? '';
          return how === 'character' ? c : how === 'syllable' ? reading : reading.slice(0, 1);
        });
        const name = [...before, ...part.map(([c]) => c), ...behind].join('');
        expect(finds(name, search.join(''))).toBe(true);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test('one speaks of somebody by the given name', () => {
  expect(
    ['林小满', '欧阳小满', '欧阳满', '王芳', '阿依古丽·买买提', 'Ann Lee', '司徒'].map(givenNameOf),
  ).toEqual(['小满', '小满', '欧阳满', '王芳', '阿依古丽·买买提', 'Ann Lee', '司徒']);
});

test('pages meet everybody once, whoever leaves in between', () => {
  const all = Array.from({ length: 23 }, (_, i) => ({ clientId: `c.${i}-x` }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(22), (size, gone) => {
      const seen: string[] = [];
      let left: typeof all = all;
      let cursor: string | undefined;
      do {
        const shown = pageAfter(left, cursor, size);
        seen.push(...shown.page.map((c) => c.clientId));
        cursor = shown.cursor;
        left = all.filter((_, i) => i !== gone);
      } while (cursor);
      const expected = all.map((c) => c.clientId);
      const others = (ids: string[]) => ids.filter((id) => id !== all[gone]?.clientId);
      expect(others(seen)).toEqual(others(expected));
    }),
    { seed: 1 },
  );
});

test.each(['', 'x', '5', '5_', '_c1', '-1_c1', 'null'])('no cursor of ours: %s', (cursor) => {
  expect(() => pageAfter([{ clientId: 'c1' }], cursor, 1)).toThrow('INVALID_INPUT');
});

describe('who is eighteen', () => {
  test('by the day in the identity number, from that day on', () => {
    const idNumber = '42010520081125001X';
    expect(comesOfAge({ idNumber, birthYear: 1990 }, '2026-11-24')).toBeUndefined();
    expect(comesOfAge({ idNumber }, '2026-11-25')).toBe('yes');
  });

  test('by the year on file: perhaps in that year, for certain after it', () => {
    expect(comesOfAge({ birthYear: 2009 }, '2026-12-31')).toBeUndefined();
    expect(comesOfAge({ birthYear: 2008 }, '2026-01-01')).toBe('this-year');
    expect(comesOfAge({ birthYear: 2008 }, '2027-01-01')).toBe('yes');
  });

  test('nobody knows where nothing is on file', () => {
    expect(comesOfAge({}, '2026-11-25')).toBeUndefined();
  });
});

test('who has come from another station is new for fourteen days', () => {
  const at = new Date('2026-11-25T17:00:00+08:00');
  const moved = { at, from: 's1 站' };
  expect(arrivedLately(moved, '2026-12-08')).toEqual({ at: at.getTime(), from: 's1 站' });
  expect(arrivedLately(moved, '2026-12-09')).toBeUndefined();
  expect(arrivedLately(undefined, '2026-12-08')).toBeUndefined();
});
