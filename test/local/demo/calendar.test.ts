import { isBookable, parseSlotId, startOf } from '../../../cloudfunctions/appointments/slots';
import { overlaps } from '../../../cloudfunctions/calendar/rules';
import { minuteOf } from '../../../cloudfunctions/kernel/time';
import { Plan } from '../../../local/demo/plan';
import type { World } from '../../../local/demo/world';
import { moments, plainDemo } from './worlds';

/** Every place taken, as `owner day slot appointment`, read off the appointments. */
const placesBooked = (world: World) =>
  world.appointments
    .filter((a) => a.state === 'booked')
    .flatMap((a) => [
      `worker.${a.workerId}_${a.day} ${a.slotId} ${a._id}`,
      `client.${a.clientId}_${a.day} ${a.slotId} ${a._id}`,
    ]);

/** The same, read off the calendar. */
const placesOnCalendar = (world: World) =>
  world.calendarDays.flatMap((d) => [
    ...(d.sessions ?? []).flatMap((s) => s.appointmentIds.map((id) => `${d._id} ${s.slotId} ${id}`)),
    ...(d.engagements ?? []).map((e) => `${d._id} ${e.slotId} ${e.appointmentId}`),
  ]);

describe.each(Object.entries(moments))('%s', (_, now) => {
  const world = plainDemo(now);
  const plans = new Map(world.stations.map((s) => [s._id, new Plan(s)]));
  const slotOf = (slotId: string) => {
    const { stationId, day } = parseSlotId(slotId);
    const slot = plans
      .get(stationId)
      ?.on(day)
      .find((s) => s.slotId === slotId);
    if (!slot) throw new Error(`the plan has no ${slotId}`);
    return slot;
  };

  test('appointments and calendar tell the same', () => {
    expect(placesOnCalendar(world).sort()).toEqual(placesBooked(world).sort());
  });

  test('every appointment is for a slot of the plan that could be booked then', () => {
    for (const a of world.appointments) {
      const slot = slotOf(a.slotId);
      expect(a.startAt).toEqual(startOf(slot));
      expect(minuteOf(a.endAt)).toBe(slot.toMinute);
      expect(isBookable(slot, a.bookedAt)).toBe(true);
      expect(a.bookedAt < now).toBe(true);
      if (a.cancelled) {
        expect(a.cancelled.at > a.bookedAt && a.cancelled.at < now).toBe(true);
        expect(a.cancelled.at < a.agreed.cancelUntilAt).toBe(true);
      }
      if (a.remindDueAt) expect(a.remindDueAt > now).toBe(true);
    }
  });

  test('no slot holds more than its places, and nobody is in two places at once', () => {
    for (const { sessions = [], engagements = [] } of world.calendarDays) {
      for (const session of sessions)
        expect(session.appointmentIds.length).toBeLessThanOrEqual(slotOf(session.slotId).service.capacity);
      for (const times of [sessions, engagements])
        times.forEach((a, i) => {
          for (const b of times.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        });
    }
  });
});

test('no group can be shut out by somebody who books the same worker just before or after', () => {
  for (const station of plainDemo(moments.tuesday).stations) {
    const slots = new Plan(station).between('2026-11-23', '2026-11-30');
    const withBuffer = (s: (typeof slots)[number]) => ({
      ...s,
      toMinute: s.toMinute + s.service.bufferMinutes,
    });
    for (const group of slots.filter((s) => s.service.capacity > 1))
      for (const other of slots)
        if (other !== group && other.worker === group.worker && other.day === group.day)
          expect(overlaps(withBuffer(group), withBuffer(other))).toBe(false);
  }
});
