import { wayOf } from '../../src/admissions/application/way';
import { dueDay, dueWords, stateChip, waited } from '../../src/texts/admissions';
import { apply } from '../../src/texts/apply';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const NOW = at('2026-11-24T14:20:00');
const stationName = '永丰·四新站';
const submitted = { at: at('2026-11-20T10:00:00'), kind: 'submitted', stationName } as const;

describe('the way of an application', () => {
  test('being read: by when, and what may come', () => {
    const way = wayOf({ state: 'submitted', asksWish: false, dueDay: '2026-11-27', steps: [submitted] }, NOW);
    expect(way.map(({ mark, words }) => [mark, words])).toEqual([
      ['done', '交给站里'],
      ['now', '站里在看'],
      ['next', '有空位就可以来'],
    ]);
    expect(way[0]?.note).toBe('11月20日，永丰·四新站');
    expect(way[1]?.note).toBe('最晚11月27日周五答复。');
  });

  test('late: nobody is told a day that is over', () => {
    const way = wayOf({ state: 'submitted', asksWish: false, dueDay: '2026-11-23', steps: [submitted] }, NOW);
    expect(way[1]?.note).toBe('比说好的晚了，可以打电话问一问。');
  });

  test('waiting: the place, and what the station said, in one step', () => {
    const steps = [
      submitted,
      { at: at('2026-11-23T10:00:00'), kind: 'waiting', stationName, reason: '下个月开新的小组' } as const,
    ];
    expect(wayOf({ state: 'waiting', asksWish: false, position: 3, steps }, NOW)).toEqual([
      { mark: 'done', words: '交给站里', note: '11月20日，永丰·四新站' },
      {
        mark: 'now',
        words: '排在第 3 位',
        note: '有空位了，站里打电话告诉你。到2月23日还没有，会问一声还想不想来。',
        reason: '下个月开新的小组',
      },
      { mark: 'next', words: '有空位就可以来' },
    ]);
  });

  test('asked after some months: each answer is a step, and it waits on', () => {
    const steps = [
      submitted,
      { at: at('2026-08-01T10:00:00'), kind: 'waiting', stationName } as const,
      { at: at('2026-11-01T10:00:00'), kind: 'asked', stationName } as const,
      { at: at('2026-11-02T10:00:00'), kind: 'still-wished', stationName } as const,
    ];
    expect(
      wayOf({ state: 'waiting', asksWish: false, position: 1, steps }, NOW).map(({ words }) => words),
    ).toEqual(['交给站里', '排上队了', '站里问过还想不想来', '说了还想来', '排在第 1 位', '有空位就可以来']);
  });

  test('when the station asks next follows from the last answer; while it asks, an answer is awaited', () => {
    const steps = [
      submitted,
      { at: at('2026-06-01T10:00:00'), kind: 'waiting', stationName } as const,
      { at: at('2026-11-30T10:00:00'), kind: 'still-wished', stationName } as const,
    ];
    const noteOf = (asksWish: boolean) =>
      wayOf({ state: 'waiting', asksWish, steps }, NOW).find(({ mark }) => mark === 'now')?.note;
    expect(noteOf(false)).toContain('到2月28日还没有');
    expect(noteOf(true)).toContain('等你回答');
  });

  test('handed on and ended: where to, why, and nothing more to come', () => {
    const steps = [
      submitted,
      {
        at: at('2026-11-21T10:00:00'),
        kind: 'referred',
        stationName: '五里墩·晴川站',
        reason: '那边离家近',
      } as const,
      {
        at: at('2026-11-22T10:00:00'),
        kind: 'refused',
        stationName: '五里墩·晴川站',
        reason: '已经在别的站了',
      } as const,
    ];
    const way = wayOf({ state: 'refused', asksWish: false, steps }, NOW);
    expect(way.map(({ mark, words, reason }) => [mark, words, reason])).toEqual([
      ['done', '交给站里', undefined],
      ['done', '转给了五里墩·晴川站', '那边离家近'],
      ['over', '这次没有成', '已经在别的站了'],
    ]);
  });
});

test('a day by which one hears is named so that it cannot be mistaken', () => {
  expect(dueDay('2026-11-25', '2026-11-24')).toBe('明天周三');
  expect(dueDay('2026-11-27', '2026-11-24')).toBe('11月27日周五');
  expect(dueDay('2026-12-01', '2026-11-24')).toBe('12月1日周二');
  expect(apply.done.steps(true, '2026-12-01')[0]).toBe('五个工作日内答复，最晚12月1日。');
  expect(apply.done.steps(true, undefined)[0]).toBe('五个工作日内答复。');
});

test('what is late says how late', () => {
  expect(dueWords('2026-11-22', '2026-11-24')).toBe('晚了 2 天');
  expect(dueWords('2026-11-24', '2026-11-24')).toBe('今天要答复');
  expect(dueWords('2026-11-27', '2026-11-24')).toBe('11月27日周五前');
});

test('how long somebody waits is said in days, then in months', () => {
  expect(waited(NOW, NOW)).toBe('今天来的');
  expect(waited(at('2026-11-20T23:00:00'), NOW)).toBe('等了 4 天');
  expect(waited(at('2026-08-20T23:00:00'), NOW)).toBe('等了 3 个月');
});

test('a question of the station comes before the place in the list', () => {
  expect(stateChip({ state: 'waiting', position: 3, asksWish: false }).words).toBe('排在第 3 位');
  expect(stateChip({ state: 'waiting', position: 3, asksWish: true }).words).toBe('等你回答');
});
