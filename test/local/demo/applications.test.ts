import { waitsLong } from '../../../cloudfunctions/admissions/rules';
import { workingDay } from '../../../cloudfunctions/calendar/public';
import { dayOf } from '../../../cloudfunctions/kernel/time';
import { admissions } from '../../../contracts/admissions';
import { moments, plainDemo } from './worlds';

describe.each(Object.entries(moments))('%s', (_, now) => {
  const { applications, clients, accounts } = plainDemo(now);
  const of = (state: string) => applications.filter((a) => a.state === state);

  test('one is new, one is due on this working day or the next, one was refused with a reason', () => {
    const [fresh, due] = of('submitted').sort((a, b) => b.since.getTime() - a.since.getTime());
    expect(now.getTime() - (fresh?.since.getTime() ?? 0)).toBeLessThan(3_600_000);
    const today = dayOf(now);
    const works = (workingDay(today).weekday ?? 7) <= 5;
    expect((due?.dueDay ?? '') >= today).toBe(true);
    if (works) expect(due?.dueDay).toBe(today);
    expect(due?.dueDay && (fresh?.dueDay ?? '') > due.dueDay).toBe(true);
    expect(of('refused')).toHaveLength(1);
    expect(of('refused')[0]?.steps.at(-1)?.reason).toBeDefined();
  });

  test('three wait, one of them long and asked', () => {
    const waiting = of('waiting');
    expect(waiting).toHaveLength(3);
    expect(waiting.map((a) => waitsLong(a, now))).toEqual([true, false, false]);
    expect(waiting.map((a) => a.asksWish)).toEqual([true, false, false]);
  });

  test('nobody is a client already, no two of one name, all handed in before they were looked at', () => {
    const names = applications.map((a) => a.person.name);
    const known = [...clients.map((c) => c.name), ...accounts.flatMap((a) => a.name ?? [])];
    expect(names.filter((name) => known.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const { steps, submittedAt } of applications) {
      const times = [submittedAt, ...steps.map(({ at }) => at), now].map((at) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
});

test('what is told could have been handed in', () => {
  for (const { person, applicant, needs, stationId, for: whom } of plainDemo(moments.tuesday).applications)
    admissions.submitApplication.input.parse({
      stationId,
      for: whom,
      person: { ...person, birthYear: Number(person.birthYear), phone: undefined },
      applicant: { ...applicant, phone: applicant.phone.replace(/-(\d{4})$/, '$1') },
      needs,
      photos: [],
      idempotencyKey: 'intention-1',
    });
});
