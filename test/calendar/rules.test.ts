import fc from 'fast-check';
import {
  disengage,
  type Engagement,
  engage,
  freePlace,
  overlaps,
  placesLeft,
  type Session,
  takePlace,
} from '../../cloudfunctions/calendar/rules';

const slot = { slotId: 'a', fromMinute: 540, toMinute: 600, capacity: 2 };

test('back to back is no overlap, one shared minute is', () => {
  expect(overlaps({ fromMinute: 540, toMinute: 600 }, { fromMinute: 600, toMinute: 660 })).toBe(false);
  expect(overlaps({ fromMinute: 540, toMinute: 601 }, { fromMinute: 600, toMinute: 660 })).toBe(true);
});

test('a slot gives as many places as it has, then it is full', () => {
  const one = takePlace([], slot, 'x');
  const two = takePlace(one, slot, 'y');
  expect([placesLeft([], slot), placesLeft(one, slot), placesLeft(two, slot)]).toEqual([2, 1, 0]);
  expect(() => takePlace(two, slot, 'z')).toThrow('SLOT_FULL');
});

test('a worker busy with another slot has no place, until the last one there leaves', () => {
  const other = { slotId: 'b', fromMinute: 570, toMinute: 630, capacity: 5 };
  const busy = takePlace([], slot, 'x');
  expect(placesLeft(busy, other)).toBe(0);
  expect(() => takePlace(busy, other, 'y')).toThrow('SLOT_FULL');
  expect(placesLeft(freePlace(busy, 'x'), other)).toBe(5);
});

test('a service that has grown longer since the first person came meets the next session', () => {
  const next = { slotId: 'b', fromMinute: 600, toMinute: 660, capacity: 2 };
  const day = takePlace(takePlace([], slot, 'x'), next, 'y');
  const longer = { ...slot, toMinute: 630 };
  expect(() => takePlace(day, longer, 'z')).toThrow('SLOT_FULL');
  const alone = takePlace(takePlace([], slot, 'x'), longer, 'z');
  expect(() => takePlace(alone, next, 'y')).toThrow('SLOT_FULL');
});

test("a person's same slot and overlapping time are told apart", () => {
  const day = engage([], { slotId: 'a', appointmentId: 'x', fromMinute: 540, toMinute: 600 });
  expect(() => engage(day, { slotId: 'a', appointmentId: 'y', fromMinute: 540, toMinute: 600 })).toThrow(
    'ALREADY_BOOKED',
  );
  expect(() => engage(day, { slotId: 'b', appointmentId: 'y', fromMinute: 599, toMinute: 660 })).toThrow(
    'TIME_CLASH',
  );
  expect(engage(day, { slotId: 'b', appointmentId: 'y', fromMinute: 600, toMinute: 660 })).toHaveLength(2);
  expect(disengage(day, 'x')).toEqual([]);
});

/** Slots of one worker, some overlapping, by number. */
const plan = Array.from({ length: 6 }, (_, i) => ({
  slotId: `s${i}`,
  fromMinute: 540 + i * 40,
  toMinute: 600 + i * 40,
  capacity: 1 + (i % 3),
}));
const at = (i: number) => plan[i % plan.length] ?? slot;

test('whatever is taken and freed: no slot over its capacity, no overlap, nothing lost', () => {
  const step = fc.record({ take: fc.boolean(), slot: fc.nat(5), who: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let sessions: Session[] = [];
      let engagements: Engagement[] = [];
      const taken = new Set<string>();
      for (const { take, slot: n, who } of steps) {
        const s = at(n);
        const appointmentId = `${who}@${n}`;
        if (take && !taken.has(appointmentId)) {
          try {
            const nextEngagements = engage(engagements, { ...s, appointmentId });
            sessions = takePlace(sessions, s, appointmentId);
            engagements = nextEngagements;
            taken.add(appointmentId);
          } catch (error) {
            expect(String(error)).toMatch(/SLOT_FULL|TIME_CLASH|ALREADY_BOOKED/);
          }
        } else if (!take) {
          sessions = freePlace(sessions, appointmentId);
          engagements = disengage(engagements, appointmentId);
          taken.delete(appointmentId);
        }
        expect(sessions.flatMap((x) => x.appointmentIds).sort()).toEqual([...taken].sort());
        for (const session of sessions) {
          const capacity = plan.find((p) => p.slotId === session.slotId)?.capacity ?? 0;
          expect(session.appointmentIds.length).toBeLessThanOrEqual(capacity);
          expect(sessions.some((other) => other !== session && overlaps(other, session))).toBe(false);
        }
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
