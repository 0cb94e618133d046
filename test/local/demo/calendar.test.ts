import { isBookable, parseSlotId, startOf } from '../../../cloudfunctions/appointments/slots';
import type { AppointmentDocument } from '../../../cloudfunctions/appointments/store';
import { overlaps, type Stretch } from '../../../cloudfunctions/calendar/rules';
import { minuteOf } from '../../../cloudfunctions/kernel/time';
import { Plan } from '../../../local/demo/plan';
import type { World } from '../../../local/demo/world';
import { buildYear } from '../../../local/demo/year';
import { moments, plainDemo } from './worlds';

const worlds: [string, Date, () => World][] = Object.entries(moments).map(([name, now]) => [
  name,
  now,
  () => plainDemo(now),
]);
worlds.push(['year', moments.tuesday, () => buildYear(moments.tuesday, (text) => text)]);

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

const overlap = (times: readonly Stretch[]) =>
  times.some((a, i) => times.slice(i + 1).some((b) => overlaps(a, b)));

describe.each(worlds)('%s', (_, now, build) => {
  const world = build();
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
    const isRight = (a: AppointmentDocument) => {
      const slot = slotOf(a.slotId);
      const isTimed = a.startAt.getTime() === startOf(slot).getTime() && minuteOf(a.endAt) === slot.toMinute;
      return isTimed && a.bookedAt < now && isBookable(slot, a.bookedAt);
    };
    expect(world.appointments.filter((a) => !isRight(a))).toEqual([]);
  });

  test('what was called off was so in time, and what is to be reminded of is to come', () => {
    const isWrong = ({ cancelled, bookedAt, agreed, remindDueAt }: AppointmentDocument) =>
      (cancelled &&
        (cancelled.at <= bookedAt || cancelled.at >= now || cancelled.at > agreed.cancelUntilAt)) ||
      (remindDueAt && remindDueAt <= now);
    expect(world.appointments.filter(isWrong)).toEqual([]);
  });

  test('no slot holds more than its places, and nobody is in two places at once', () => {
    const sessions = world.calendarDays.flatMap((d) => d.sessions ?? []);
    const crowded = sessions.filter((s) => s.appointmentIds.length > slotOf(s.slotId).service.capacity);
    expect(crowded).toEqual([]);
    const torn = world.calendarDays.filter((d) => overlap(d.sessions ?? []) || overlap(d.engagements ?? []));
    expect(torn).toEqual([]);
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
