import fc from 'fast-check';
import {
  type Act,
  after,
  isOpen,
  type Standing,
  submitted,
  waitsLong,
} from '../../cloudfunctions/admissions/rules';
import { monthsAfter } from '../../cloudfunctions/kernel/time';

const start = new Date('2026-11-25T10:00:00+08:00');
const fresh = submitted('2026-12-02', start);
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const waiting = after(fresh, { kind: 'wait' }, days(1));

test('handed in: the station owes an answer, nothing is asked', () => {
  expect(fresh).toEqual({
    state: 'submitted',
    since: start,
    dueDay: '2026-12-02',
    askDueAt: null,
    asksWish: false,
    expiresAt: null,
  });
});

test('on the list: no day of answer any more, but a question in three months', () => {
  expect(waiting).toMatchObject({ state: 'waiting', since: days(1), dueDay: null });
  expect(waiting.askDueAt).toEqual(monthsAfter(days(1), 3));
});

test('asked, and the wish stands: the place stays, and it is asked again three months later', () => {
  const asked = after(waiting, { kind: 'ask' }, days(92));
  expect(asked).toMatchObject({ state: 'waiting', since: days(1), asksWish: true, askDueAt: null });
  const still = after(asked, { kind: 'still' }, days(95));
  expect(still).toMatchObject({ state: 'waiting', since: days(1), asksWish: false });
  expect(still.askDueAt).toEqual(monthsAfter(days(95), 3));
});

test('an answer that nobody asked for changes nothing', () => {
  expect(after(waiting, { kind: 'still' }, days(2))).toBe(waiting);
});

test('handed on: looked at afresh, with a day of answer of its own', () => {
  const there = after(waiting, { kind: 'refer', dueDay: '2026-12-09' }, days(7));
  expect(there).toEqual({ ...fresh, since: days(7), dueDay: '2026-12-09' });
});

test('what was refused or taken back may go half a year later, what was accepted stays', () => {
  expect(after(fresh, { kind: 'refuse' }, days(1)).expiresAt).toEqual(days(181));
  expect(after(waiting, { kind: 'withdraw' }, days(1)).expiresAt).toEqual(days(181));
  expect(after(waiting, { kind: 'accept' }, days(1)).expiresAt).toBeNull();
});

test('waiting is long from three months on, to the minute', () => {
  const border = monthsAfter(waiting.since, 3);
  expect(waitsLong(waiting, new Date(border.getTime() - 1))).toBe(false);
  expect(waitsLong(waiting, border)).toBe(true);
  expect(waitsLong(fresh, border)).toBe(false);
});

/** What may follow what, written once more and otherwise: the model. */
const follows: Record<string, string> = {
  'submitted wait': 'waiting',
  'submitted accept': 'accepted',
  'submitted refuse': 'refused',
  'submitted withdraw': 'withdrawn',
  'submitted refer': 'submitted',
  'waiting accept': 'accepted',
  'waiting refuse': 'refused',
  'waiting withdraw': 'withdrawn',
  'waiting refer': 'submitted',
  'waiting ask': 'waiting',
  'waiting still': 'waiting',
};

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>(
    { kind: 'accept' },
    { kind: 'wait' },
    { kind: 'refuse' },
    { kind: 'withdraw' },
    { kind: 'ask' },
    { kind: 'still' },
  ),
  fc.constant<Act>({ kind: 'refer', dueDay: '2027-01-04' }),
);

test('whatever is done in whatever order: only what the model allows, and an end is an end', () => {
  const history = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 100 })), { maxLength: 20 });
  fc.assert(
    fc.property(history, (acts) => {
      let standing: Standing = fresh;
      let now = start;
      for (const [next, later] of acts) {
        now = new Date(now.getTime() + later * 86_400_000);
        const expected = follows[`${standing.state} ${next.kind}`];
        if (expected === undefined) {
          expect(() => after(standing, next, now)).toThrow('ALREADY_DECIDED');
          continue;
        }
        const before = standing;
        standing = after(before, next, now);
        expect(standing.state).toBe(expected);
        // A state begins when it is entered, and only then.
        const stays = next.kind === 'ask' || next.kind === 'still';
        expect(standing.since).toEqual(stays ? before.since : now);
        expectSound(standing);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

/** What belongs to a state is there in that state and in no other. */
function expectSound({ state, dueDay, askDueAt, asksWish, expiresAt }: Standing): void {
  expect(dueDay !== null).toBe(state === 'submitted');
  // While it waits it is being asked, or it will be.
  expect((askDueAt !== null) !== asksWish).toBe(state === 'waiting');
  expect(expiresAt !== null).toBe(state === 'refused' || state === 'withdrawn');
  expect(isOpen(state)).toBe(state === 'submitted' || state === 'waiting');
}
