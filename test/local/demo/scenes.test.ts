import { isBookable, leftIn, showDay, showSlot } from '../../../cloudfunctions/appointments/slots';
import { workingDay } from '../../../cloudfunctions/calendar/public';
import { dayOf, daysFrom, minuteOf } from '../../../cloudfunctions/kernel/time';
import { Plan } from '../../../local/demo/plan';
import type { World } from '../../../local/demo/world';
import { moments, plainDemo } from './worlds';

const bookedOf = (world: World, clientId: string) =>
  world.appointments
    .filter((a) => a.clientId === clientId && a.state === 'booked')
    .sort((a, b) => a.startAt.getTime() - b.startAt.getTime());

/** What every service's coming two weeks say, day by day, at the first station. */
function statesAhead(world: World, now: Date) {
  const [station] = world.stations;
  if (!station) throw new Error('no station');
  const plan = new Plan(station);
  const sessions = new Map(world.calendarDays.map((d) => [d._id, d.sessions ?? []]));
  return station.services.flatMap((service) =>
    daysFrom(dayOf(now), 14).map((day) => {
      const planned = plan.on(day).filter((s) => s.service === service);
      const slots = planned.filter((s) => isBookable(s, now)).map((s) => showSlot(s, leftIn(s, sessions)));
      return showDay(day, workingDay(day), planned, slots, now, service.horizonDays).state;
    }),
  );
}

describe.each(Object.entries(moments))('%s', (name, now) => {
  const world = plainDemo(now);

  test('the client meets 沈听雨 for the social group on a coming afternoon, with one reminder', () => {
    const next = bookedOf(world, 'demo-c1').find((a) => a.endAt > now);
    expect(next).toMatchObject({
      stationId: 'hy-1',
      serviceId: 'hy-1.social',
      bookedBy: 'demo-client-1',
      agreed: { workerName: '沈听雨' },
    });
    expect(next && minuteOf(next.startAt)).toBe(15 * 60);
    expect(next?.remindAt).toBeDefined();
    expect(next && next.day > dayOf(now)).toBe(true);
  });

  test('the client has been before, has more to come, and one that the station called off', () => {
    const own = bookedOf(world, 'demo-c1');
    expect(own.filter((a) => a.endAt < now).length).toBeGreaterThan(3);
    expect(own.filter((a) => a.startAt > now).length).toBeGreaterThanOrEqual(2);
    const off = world.appointments.filter((a) => a.clientId === 'demo-c1' && a.startAt > now && a.cancelled);
    expect(off.map((a) => a.cancelled?.by)).toEqual(['station']);
  });

  test('the other of the two has two mornings to come', () => {
    const coming = bookedOf(world, 'demo-c2').filter((a) => a.startAt > now);
    expect(coming).toHaveLength(2);
    for (const a of coming) expect(minuteOf(a.startAt)).toBeLessThan(12 * 60);
  });

  test('the first station is busy on its next open day: three sessions, nine people', () => {
    const hy1 = world.appointments.filter((a) => a.stationId === 'hy-1' && a.state === 'booked');
    const open = hy1.map((a) => a.day).filter((day) => day >= dayOf(now));
    const day = open.sort()[0];
    const today = hy1.filter((a) => a.day === day);
    expect(new Set(today.map((a) => a.slotId)).size).toBe(3);
    expect(new Set(today.map((a) => a.clientId)).size).toBe(9);
  });

  test('some days are full, most have places', () => {
    const states = statesAhead(world, now);
    const [open, full] = ['open', 'full'].map((state) => states.filter((s) => s === state).length);
    expect(full).toBeGreaterThan(0);
    expect(open).toBeGreaterThan(5 * (full ?? 0));
  });

  test('some were called off by families, some by stations', () => {
    const by = world.appointments.flatMap((a) => a.cancelled?.by ?? []);
    expect(by.filter((who) => who === 'family').length).toBeGreaterThan(5);
    expect(by.filter((who) => who === 'station').length).toBeGreaterThan(5);
  });

  test(`${name}: nobody comes more than a few times a week`, () => {
    expect(world.appointments.length).toBeGreaterThan(500);
    expect(world.appointments.length).toBeLessThan(60 * 3 * 11);
  });
});

test('late in a month both have come several times, as their family sees it', () => {
  const world = plainDemo(moments.tuesday);
  const ofMonth = (id: string) => bookedOf(world, id).filter((a) => a.day.startsWith('2026-11'));
  expect(ofMonth('demo-c1')).toHaveLength(6);
  expect(ofMonth('demo-c2')).toHaveLength(7);
});
