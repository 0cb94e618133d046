import fc from 'fast-check';
import {
  accept,
  dueAt,
  giveBack,
  join,
  leave,
  markTold,
  offerAt,
  type Queue,
  settle,
  takeNew,
  untold,
  type WorkerDay,
} from '../../cloudfunctions/calendar/queue-rules';
import { freePlace, overlaps, placesLeft } from '../../cloudfunctions/calendar/rules';
import { DomainError } from '../../cloudfunctions/kernel/errors';

const at = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+08:00`);
const far = at('09:00', '2026-12-24');

describe('an offer', () => {
  test.each([
    ['10:00', '10:00', '12:00'],
    ['19:00', '19:00', '21:00'],
  ])('at %s is told at once and kept two hours', (now, tell, until) => {
    expect(offerAt(at(now), far)).toEqual({ tellAt: at(tell), until: at(until) });
  });

  test('does not count the night', () => {
    const tomorrow = (time: string) => at(time, '2026-11-26');
    expect(offerAt(at('20:30'), far)).toEqual({ tellAt: at('20:30'), until: tomorrow('09:30') });
    expect(offerAt(at('21:00'), far)).toEqual({ tellAt: tomorrow('08:00'), until: tomorrow('10:00') });
    expect(offerAt(at('03:00'), far)).toEqual({ tellAt: at('08:00'), until: at('10:00') });
  });

  test('is never kept longer than the slot can be booked', () => {
    expect(offerAt(at('10:00'), at('10:45')).until).toEqual(at('10:45'));
  });
});

/** Slots of one worker, some overlapping, for one or two. */
const plan = Array.from({ length: 4 }, (_, i) => ({
  slotId: `s${i}`,
  fromMinute: 540 + i * 40,
  toMinute: 600 + i * 40,
  capacity: 1 + (i % 2),
}));
type Slot = (typeof plan)[number];

/** Time goes on by so many minutes, then one of the things happens that can happen. */
interface Step {
  act: 'book' | 'cancel' | 'join' | 'leave' | 'accept' | 'sweep';
  who: number;
  slot: number;
  minutes: number;
}
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>('book', 'book', 'cancel', 'join', 'join', 'leave', 'accept', 'sweep'),
    who: fc.nat(4),
    slot: fc.nat(3),
    minutes: fc.nat(50),
  }),
  { minLength: 20, maxLength: 60 },
);

/** What must be true of who waited: kept beside the rules, not by them. */
class Memory {
  /** Who waits for each slot, in the order they came; those with an offer too. */
  readonly waiting = new Map<string, string[]>();
  readonly booked = new Set<string>();
  list = (slotId: string) => this.waiting.get(slotId) ?? [];
  drop = (slotId: string, who: string) =>
    this.waiting.set(
      slotId,
      this.list(slotId).filter((w) => w !== who),
    );
}

const REFUSALS = /^(SLOT_FULL|SLOT_FREE|ALREADY_WAITING|LIST_FULL|NOT_WAITING|OFFER_OVER)$/;

/** Whom it is about, and which slot: for what has to be there, one of those that are. */
function target(
  { queues }: WorkerDay,
  { booked }: Memory,
  what: Step['act'],
  who: number,
  slot: number,
): readonly [string, string] {
  const waiting = queues.flatMap(({ slotId, entries }) => entries.map((entry) => ({ slotId, ...entry })));
  const among =
    what === 'cancel'
      ? [...booked]
      : what === 'leave' || what === 'accept'
        ? waiting.filter(({ offer }) => what === 'leave' || offer).map((w) => `${w.clientId}@${w.slotId}`)
        : [];
  const [client, slotId] = among[(who + slot) % (among.length || 1)]?.split('@') ?? [];
  return [client ?? `c${who}`, slotId ?? `s${slot}`];
}

const real = { takeNew, giveBack, join, leave, accept, settle };
type Rules = typeof real;

function act(
  rules: Rules,
  day: WorkerDay,
  memory: Memory,
  { act: what, who: n, slot: s }: Step,
  now: Date,
): WorkerDay {
  const [who, slotId] = target(day, memory, what, n, s);
  const slot = plan.find((it) => it.slotId === slotId) as Slot;
  const place = `${who}@${slot.slotId}`;
  const waits = memory.list(slot.slotId).includes(who);
  switch (what) {
    case 'book': {
      if (memory.booked.has(place)) return day;
      const next = rules.takeNew(day, slot, place);
      memory.booked.add(place);
      return next;
    }
    case 'cancel':
      memory.booked.delete(place);
      return rules.giveBack(day, place, now);
    case 'join': {
      if (memory.booked.has(place)) return day;
      const next = rules.join(
        day,
        { ...slot, closesAt: far },
        { waitId: `w.${place}`, clientId: who, at: now },
      );
      expect(waits).toBe(false);
      memory.waiting.set(slot.slotId, [...memory.list(slot.slotId), who]);
      return next;
    }
    case 'leave': {
      const { waitId, day: next } = rules.leave(day, slot.slotId, who, now);
      expect(waitId).toBe(`w.${place}`);
      memory.drop(slot.slotId, who);
      return next;
    }
    case 'accept': {
      // The person's own day keeps them from having two places.
      if (memory.booked.has(place)) return day;
      const { day: next } = rules.accept(day, slot, { clientId: who, appointmentId: place }, now);
      memory.drop(slot.slotId, who);
      memory.booked.add(place);
      return next;
    }
    case 'sweep': {
      const { day: next, dropped } = rules.settle(day, now);
      for (const { waitId, clientId } of dropped) memory.drop(waitId.split('@')[1] ?? '', clientId);
      return markTold(
        next,
        untold(next, now).map(({ waitId }) => waitId),
      );
    }
  }
}

/** @throws where something does not fit together */
function check(day: WorkerDay, memory: Memory, now: Date, swept: boolean): void {
  const held = day.queues.flatMap(({ entries }) => entries.filter((e) => e.offer).map((e) => e.waitId));
  const taken = day.sessions.flatMap(({ appointmentIds }) => appointmentIds).sort();
  expect(taken).toEqual([...memory.booked, ...held].sort());
  for (const session of day.sessions) {
    const capacity = plan.find(({ slotId }) => slotId === session.slotId)?.capacity ?? 0;
    expect(session.appointmentIds.length).toBeLessThanOrEqual(capacity);
    expect(day.sessions.some((other) => other !== session && overlaps(other, session))).toBe(false);
  }
  for (const { slotId } of plan)
    expect(day.queues.find((q) => q.slotId === slotId)?.entries.map((e) => e.clientId) ?? []).toEqual(
      memory.list(slotId),
    );
  for (const queue of day.queues) checkOrder(queue, day);
  if (swept) {
    const over = day.queues.flatMap(({ entries }) => entries.filter((e) => e.offer && e.offer.until <= now));
    expect(over).toEqual([]);
    const due = dueAt(day);
    if (due) expect(due.getTime()).toBeGreaterThan(now.getTime());
  }
}

/** Offers go to the front of the line, and nobody waits where a place is free. */
function checkOrder(queue: Queue, day: WorkerDay): void {
  const offered = queue.entries.map(({ offer }) => offer !== undefined);
  expect(offered).toEqual([...offered].sort((a, b) => Number(b) - Number(a)));
  if (offered.includes(false)) expect(placesLeft(day.sessions, queue)).toBe(0);
}

function history(rules: Rules, all: readonly Step[]): void {
  let day: WorkerDay = { sessions: [], queues: [] };
  const memory = new Memory();
  let now = at('09:00');
  for (const step of all) {
    now = new Date(now.getTime() + step.minutes * 60_000);
    try {
      day = act(rules, day, memory, step, now);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(error.code).toMatch(REFUSALS);
    }
    check(day, memory, now, step.act === 'sweep');
  }
}

test('whatever is booked, called off, waited for, let go and taken: no place twice, none lost or empty, no jumping', () => {
  fc.assert(
    fc.property(steps, (all) => history(real, all)),
    { seed: 1, numRuns: 150 },
  );
});

const mistakes: Record<string, Partial<Rules>> = {
  'a place that is given back is not passed on': {
    giveBack: (day, place) => ({ ...day, sessions: freePlace(day.sessions, place) }),
  },
  'the last to come is the first': {
    join: (...of) => {
      const next = join(...of);
      const queues = next.queues.map((queue) => ({ ...queue, entries: [...queue.entries].reverse() }));
      return { ...next, queues };
    },
  },
  'an offer that is over stays': { settle: (day) => ({ day, dropped: [] }) },
  'who lets go of an offer keeps the place': {
    leave: (day, ...of) => ({
      ...leave(day, ...of),
      day: { ...leave(day, ...of).day, sessions: day.sessions },
    }),
  },
  'what was kept is not given up for what is taken': {
    accept: (day, slot, who, now) => ({
      ...accept(day, slot, who, now),
      day: { ...day, sessions: accept(day, slot, who, now).day.sessions },
    }),
  },
};

test.each(Object.entries(mistakes))('such a history shows it when %s', (_, mistake) => {
  const property = fc.property(steps, (all) => history({ ...real, ...mistake }, all));
  expect(fc.check(property, { seed: 1, numRuns: 400, endOnFailure: true }).failed).toBe(true);
});

test('where a slot has grown, nobody new comes before those who wait', () => {
  const slot = { slotId: 's', fromMinute: 540, toMinute: 600, capacity: 1 };
  const waits = (who: string) => ({ waitId: `w.${who}`, clientId: who, at: at('10:00') });
  const full = takeNew({ sessions: [], queues: [] }, slot, 'a');
  const waited = join(full, { ...slot, closesAt: far }, waits('c1'));
  const grown = { ...slot, capacity: 2 };
  expect(() => takeNew(waited, grown, 'b')).toThrow('SLOT_FULL');
  const [queue] = join(waited, { ...grown, closesAt: far }, waits('c2')).queues;
  expect(queue?.entries.map(({ clientId, offer }) => [clientId, offer !== undefined])).toEqual([
    ['c1', true],
    ['c2', false],
  ]);
});

test('an offer is told once, when it is time', () => {
  const slot = { slotId: 's', fromMinute: 540, toMinute: 600, capacity: 1 };
  const night = at('22:00');
  const taken = takeNew({ sessions: [], queues: [] }, slot, 'a');
  const waited = join(taken, { ...slot, closesAt: far }, { waitId: 'w', clientId: 'c', at: night });
  const offered = giveBack(waited, 'a', night);
  const morning = at('08:00', '2026-11-26');
  expect(dueAt(offered)).toEqual(morning);
  expect(untold(offered, night)).toEqual([]);
  expect(untold(offered, morning)).toHaveLength(1);
  const told = markTold(offered, ['w']);
  expect(untold(told, morning)).toEqual([]);
  expect(dueAt(told)).toEqual(at('10:00', '2026-11-26'));
});

test('when the slot is near, the list closes', () => {
  const slot = { slotId: 's', fromMinute: 540, toMinute: 600, capacity: 1 };
  const taken = takeNew({ sessions: [], queues: [] }, slot, 'a');
  const waited = join(
    taken,
    { ...slot, closesAt: at('12:00') },
    { waitId: 'w', clientId: 'c', at: at('10:00') },
  );
  expect(dueAt(waited)).toEqual(at('12:00'));
  expect(giveBack(waited, 'a', at('12:00')).sessions).toEqual([]);
  expect(settle(waited, at('11:59')).dropped).toEqual([]);
  expect(settle(waited, at('12:00'))).toMatchObject({ dropped: [{ waitId: 'w' }], day: { queues: [] } });
});
