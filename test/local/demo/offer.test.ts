import { isBookable } from '../../../cloudfunctions/appointments/slots';
import { addDays, dayOf } from '../../../cloudfunctions/kernel/time';
import { Plan } from '../../../local/demo/plan';
import { buildRace } from '../../../local/demo/race';
import { moments, plainDemo } from './worlds';

const stations = plainDemo(moments.tuesday).stations;

/** Words that would tell a bystander what the place is. */
const TELLING = /精神|康复|患|病|药|障碍|治疗|诊|症|心理|危机/;
const TRAININGS = [
  '服药训练',
  '预防复发训练',
  '躯体管理训练',
  '生活技能训练',
  '社交技能训练',
  '职业康复训练',
  '心理治疗和康复训练',
  '同伴支持',
  '家庭支持',
];

test('each station offers the nine trainings and more, free of charge, each on some day of the week', () => {
  for (const station of stations) {
    const names = station.services.map((s) => s.contractName);
    expect(TRAININGS.filter((name) => !names.includes(name))).toEqual([]);
    const week = new Plan(station).between('2026-11-23', '2026-11-30');
    for (const service of station.services) {
      expect(service.priceFen).toBe(0);
      expect(week.filter((s) => s.service === service)).not.toEqual([]);
    }
  }
});

test('nothing that others can read tells what the place is', () => {
  for (const { services, workers, ...shown } of stations) {
    expect(JSON.stringify(shown)).not.toMatch(TELLING);
    expect(JSON.stringify(workers.map((w) => w.title))).not.toMatch(TELLING);
    for (const { contractName: _, ...service } of services)
      expect(JSON.stringify(service)).not.toMatch(TELLING);
  }
});

test('stations do not all hold their groups on the same days', () => {
  const cooking = stations.map((s) =>
    new Plan(s).of('cooking', '2026-11-23', '2026-11-30').map((slot) => slot.day),
  );
  expect(new Set(cooking.map(String)).size).toBe(5);
});

test('holidays close a station and make-up days open it', () => {
  const [station] = stations;
  if (!station) throw new Error('no station');
  expect(new Plan(station).on('2026-10-01')).toEqual([]);
  expect(new Plan(station).on('2026-10-10')).not.toEqual([]);
});

test.each(Object.entries(moments))('a race at %s has 100 open slots of ten places', (_, now) => {
  const world = buildRace(now, (text) => text);
  const [station] = world.stations;
  if (!station) throw new Error('no station');
  const slots = new Plan(station).between(dayOf(now), addDays(dayOf(now), 40));
  expect(slots).toHaveLength(100);
  expect(new Set(slots.map((s) => s.slotId)).size).toBe(100);
  for (const slot of slots) {
    expect(slot.service.capacity).toBe(10);
    expect(isBookable(slot, now)).toBe(true);
  }
  expect(new Set(slots.map((s) => s.day)).size).toBe(10);
});
