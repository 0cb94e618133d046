import type { Slot, SlotDay } from '../../contracts/appointments';
import { dayToShow, nearestFree, sharesStart, slotsOn } from '../../src/appointments/slots';

const at = (text: string): number => Date.parse(`2026-11-${text}:00+08:00`);

function slot(time: string, left = 3, worker = 'w1'): Slot {
  const startAt = at(time);
  const [day = '', hour = ''] = time.replace(':', '').split('T');
  return {
    slotId: `hy-1_${worker}_social_202611${day}_${hour}`,
    startAt,
    endAt: startAt + 3_600_000,
    capacity: 6,
    left,
    workerName: worker,
    workerTitle: '社工',
    place: '二楼活动室',
  };
}

const day = (number: number, state: SlotDay['state']): SlotDay => ({
  day: `2026-11-${number}`,
  state,
  holidaysKnown: true,
});

test('the strip opens at the day wished for, else where there is room, else at what is to come', () => {
  const days = [day(23, 'past'), day(24, 'full'), day(25, 'open'), day(26, 'open')];
  expect(dayToShow(days, '2026-11-24')?.day).toBe('2026-11-24');
  expect(dayToShow(days, '2026-12-24')?.day).toBe('2026-11-25');
  expect(dayToShow(days, undefined)?.day).toBe('2026-11-25');
  expect(dayToShow([day(23, 'past'), day(24, 'full')], undefined)?.day).toBe('2026-11-24');
  expect(dayToShow([day(23, 'past')], undefined)?.day).toBe('2026-11-23');
  expect(dayToShow([], undefined)).toBeUndefined();
});

test('slots belong to their day in Shanghai', () => {
  const slots = [slot('24T23:30'), slot('25T00:30')];
  expect(slotsOn('2026-11-25', slots)).toEqual([slots[1]]);
});

test('a time that two workers share does not name a slot', () => {
  const [first, second, third] = [slot('25T09:30'), slot('25T09:30', 3, 'w2'), slot('25T10:30')];
  expect(sharesStart(first, [first, second, third])).toBe(true);
  expect(sharesStart(third, [first, second, third])).toBe(false);
});

describe('the nearest others', () => {
  const full = slot('25T15:00', 0);

  test('come by distance, earlier or later, without the one lost and the full ones', () => {
    const morning = slot('25T09:30');
    const nextDay = slot('26T15:00');
    const before = slot('24T15:30');
    const taken = slot('25T16:30', 0);
    expect(nearestFree([before, morning, full, taken, nextDay], full, 9)).toEqual([morning, before, nextDay]);
    expect(nearestFree([before, morning, full, taken, nextDay], full, 1)).toEqual([morning]);
  });

  test('begin with another worker at the same time', () => {
    const same = slot('25T15:00', 1, 'w2');
    expect(nearestFree([slot('25T14:00'), same], full, 1)).toEqual([same]);
  });

  test('at equal distance the later one is first', () => {
    const [earlier, later] = [slot('25T14:00'), slot('25T16:00')];
    expect(nearestFree([earlier, later], full, 2)).toEqual([later, earlier]);
  });
});
