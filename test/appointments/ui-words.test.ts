import type { Appointment } from '../../contracts/appointments';
import { reasonOf } from '../../src/appointments/detail/reason';
import { nextSteps } from '../../src/appointments/done/next-steps';
import { countBooked, peopleComing } from '../../src/appointments/station-day/people';
import { chooseTime, confirm, done, emptyDay, placesLeft, stationDay } from '../../src/texts/appointments';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const appointment: Appointment = {
  appointmentId: 'a1',
  slotId: 'hy-1_w1_social_20261127_1500',
  clientId: 'c1',
  stationId: 'hy-1',
  serviceId: 'hy-1.social',
  startAt: at('2026-11-27T15:00:00'),
  endAt: at('2026-11-27T16:00:00'),
  state: 'booked',
  serviceName: '社交技能小组',
  stationName: '永丰·四新站',
  place: '二楼活动室',
  workerName: '沈听雨',
  workerTitle: '社工',
  priceFen: 0,
  cancelUntilAt: at('2026-11-27T13:00:00'),
  remindAt: at('2026-11-26T09:00:00'),
};

describe('what happens next', () => {
  const now = at('2026-11-24T14:20:00');

  test('in order: the reminder, the way, what to bring, the way out', () => {
    expect(nextSteps({ appointment, bring: '舒服的鞋子和水杯' }, 'station', now)).toEqual([
      '后天上午，微信提醒你一次。',
      '提前 10 分钟到二楼活动室。',
      '带什么：舒服的鞋子和水杯。',
      done.ifNot,
    ]);
  });

  test('says only what is so', () => {
    const quiet = { appointment: { ...appointment, remindAt: undefined }, bring: '' };
    expect(nextSteps(quiet, undefined, now)).toEqual([done.ifNot]);
    const reminded = { appointment: { ...appointment, remindAt: now }, bring: '' };
    expect(nextSteps(reminded, undefined, now)).toEqual([done.ifNot]);
    expect(nextSteps(quiet, 'phone', now)[0]).toBe('把手机放在身边，到点会打给你。');
  });
});

test('the reason keeps to the length the contract takes', () => {
  expect(reasonOf({ chosen: '', own: '  ' })).toBe('');
  expect(reasonOf({ chosen: '身体不太舒服', own: '' })).toBe('身体不太舒服');
  expect(reasonOf({ chosen: '身体不太舒服', own: ' 下周再来 ' })).toBe('身体不太舒服。下周再来');
  expect(reasonOf({ chosen: '身体不太舒服', own: '话'.repeat(300) })).toHaveLength(200);
});

test('whoever comes twice is one person, and who cancelled does not come', () => {
  const person = (clientId: string, state: Appointment['state'] = 'booked') => ({
    appointmentId: `${clientId}-${state}`,
    clientId,
    name: clientId,
    state,
  });
  const morning = { people: [person('c1'), person('c2', 'cancelled')] };
  const afternoon = { people: [person('c1'), person('c3')] };
  expect(countBooked(morning)).toBe(1);
  expect(peopleComing([morning, afternoon])).toBe(2);
});

test('words for places, days and people', () => {
  expect(placesLeft(4, 6)).toBe('还有 4 个位子');
  expect(placesLeft(1, 1)).toBe('可以约');
  expect(stationDay.count(1, 1)).toBe('1 人');
  expect(stationDay.count(4, 6)).toBe('4 人，共 6 个位子');
  expect(stationDay.title('2026-11-24', '2026-11-24')).toBe('今天，周二');
  expect(stationDay.title('2026-11-28', '2026-11-24')).toBe('11月28日，周六');
  expect(chooseTime.dayHead('2026-11-25')).toBe('11月25日，周三');
  expect(confirm.remind('2026-11-25', '2026-11-24')).toBe('明天上午提醒我');
  expect(confirm.remind('2026-11-27', '2026-11-24')).toBe('周五上午提醒我');
  expect(confirm.remind('2026-12-03', '2026-11-24')).toBe('12月3日上午提醒我');
  expect(confirm.remindNote(appointment.startAt)).toBe('微信里只写“明天下午有安排”');
});

test('a day without times says why, in words', () => {
  const day = { day: '2027-02-06', holidaysKnown: true } as const;
  expect(emptyDay({ ...day, state: 'closed', holiday: '春节' })).toBe('春节，这天休息。');
  const words = (['closed', 'past', 'later'] as const).map((state) => emptyDay({ ...day, state }));
  expect(new Set(words).size).toBe(3);
});
