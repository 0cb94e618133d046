import * as time from '../../src/platform/time';

const at = (text: string): number => Date.parse(`${text}+08:00`);

describe('days', () => {
  test('an instant belongs to the day it has in Shanghai', () => {
    expect(time.dayOf(at('2026-11-25T00:00:00'))).toBe('2026-11-25');
    expect(time.dayOf(at('2026-11-25T23:59:59'))).toBe('2026-11-25');
    expect(time.dayOf(Date.parse('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
  });

  test('days are counted over months, years and leap days', () => {
    expect(time.shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(time.shiftDay('2028-03-01', -1)).toBe('2028-02-29');
    expect(time.daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(time.daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
  });

  test('days left in a month, leap years too', () => {
    expect(time.daysLeftInMonth('2026-11-24')).toBe(6);
    expect(time.daysLeftInMonth('2026-11-30')).toBe(0);
    expect(time.daysLeftInMonth('2028-02-01')).toBe(28);
  });

  test('a week begins on Monday', () => {
    expect(time.mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(time.mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(time.mondayOf('2026-11-30')).toBe('2026-11-30');
  });

  test.each([
    ['2026-11-24', { title: '今天', note: '11月24日 周二' }, '今天 周二'],
    ['2026-11-25', { title: '明天', note: '11月25日 周三' }, '明天 周三'],
    ['2026-11-26', { title: '后天', note: '11月26日 周四' }, '后天 周四'],
    ['2026-11-27', { title: '周五', note: '11月27日' }, '周五'],
    ['2026-11-30', { title: '周一', note: '11月30日' }, '周一'],
    ['2026-12-01', { title: '12月1日', note: '周二' }, '12月1日 周二'],
    ['2026-11-23', { title: '11月23日', note: '周一' }, '11月23日 周一'],
  ])('%s, seen from 24 November 2026', (day, head, line) => {
    expect(time.dayHead(day, '2026-11-24')).toEqual(head);
    expect(time.dayLine(day, '2026-11-24')).toBe(line);
  });
});

describe('hours', () => {
  test.each([
    ['00:10', '上午 0:10'],
    ['09:05', '上午 9:05'],
    ['11:59', '上午 11:59'],
    ['12:00', '下午 12:00'],
    ['12:30', '下午 12:30'],
    ['15:00', '下午 3:00'],
    ['23:45', '下午 11:45'],
  ])('%s is said %s', (clock, words) => {
    expect(time.clockTime(at(`2026-11-25T${clock}:00`))).toBe(words);
  });

  test('a span says the half of the day again only where it changes', () => {
    expect(time.timeSpan(at('2026-11-25T15:00'), at('2026-11-25T16:00'))).toBe('下午 3:00 到 4:00');
    expect(time.timeSpan(at('2026-11-25T11:30'), at('2026-11-25T12:30'))).toBe('上午 11:30 到下午 12:30');
  });

  test('a time is said with its day', () => {
    expect(time.weekdayTime(at('2026-11-25T15:00'))).toBe('周三下午 3:00');
    expect(time.fullTime(at('2026-11-25T15:00'))).toBe('11月25日周三，下午 3:00');
  });

  test.each([
    [20, '20 分钟'],
    [30, '半个小时'],
    [40, '40 分钟'],
    [60, '一个小时'],
    [75, '一个小时 15 分钟'],
    [90, '一个半小时'],
    [120, '两个小时'],
    [660, '660 分钟'],
  ])('%d minutes are %s', (minutes, words) => {
    expect(time.duration(minutes)).toBe(words);
  });

  test.each([
    ['04:59', '你好'],
    ['08:00', '早上好'],
    ['10:00', '上午好'],
    ['12:00', '中午好'],
    ['14:20', '下午好'],
    ['18:00', '晚上好'],
  ])('at %s one says %s', (clock, words) => {
    expect(time.greeting(at(`2026-11-25T${clock}:00`))).toBe(words);
  });
});
