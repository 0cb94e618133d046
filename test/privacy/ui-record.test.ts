import { asText, joined } from '../../src/privacy/record/as-text';
import { byDay } from '../../src/privacy/visits/by-day';

const row = (name: string, value: string) => [{ name, value }];

test('sections of one title are put together in the order they came', () => {
  const sections = [
    { title: '约好的', rows: [row('时间', '一')] },
    { title: '同意书', rows: [] },
    { title: '约好的', rows: [row('时间', '二')] },
  ];
  expect(joined(sections)).toEqual([
    { title: '约好的', rows: [row('时间', '一'), row('时间', '二')] },
    { title: '同意书', rows: [] },
  ]);
  expect(sections[0]?.rows).toHaveLength(1);
});

test('the file can be read by people and by old viewers', () => {
  const text = asText(
    [
      { title: '你', rows: [[...row('名字', '林小满'), ...row('记下的', '第一行\n第二行')]] },
      { title: '同意书', rows: [] },
    ],
    Date.parse('2026-11-22T23:30:00+08:00'),
  );
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.slice(1).split('\r\n')).toEqual([
    '康伴，2026年11月22日做的',
    '这份文件是你自己的，请放在别人看不到的地方。',
    '',
    '【你】',
    '',
    '名字：林小满',
    '记下的：第一行',
    '  第二行',
    '',
    '【同意书】',
    '',
    '（没有）',
    '',
  ]);
});

test('visits stand under the day on which they were, in Shanghai', () => {
  const visit = (at: string) => ({
    at: Date.parse(at),
    reader: '沈听雨',
    stationName: '站',
    what: 'file' as const,
  });
  const late = visit('2026-11-22T23:59:00+08:00');
  const early = visit('2026-11-22T00:01:00+08:00');
  const before = visit('2026-11-21T23:59:00+08:00');
  expect(byDay([late, early, before])).toEqual([
    { day: '2026-11-22', visits: [late, early] },
    { day: '2026-11-21', visits: [before] },
  ]);
  expect(byDay([])).toEqual([]);
});
