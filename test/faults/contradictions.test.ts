import { contradictionsIn } from '../support/contradictions';

/** Two people in one slot for two, one who called off, one who waits, and all days as they should be. */
function world() {
  const appointment = (n: number, state = 'booked') => ({
    _id: `a${n}`,
    slotId: 'slot',
    clientId: `c${n}`,
    workerId: 'w',
    day: 'day',
    state,
    agreed: { capacity: 2 },
  });
  const stretch = { slotId: 'slot', fromMinute: 540, toMinute: 600 };
  const clientDay = (n: number) => ({
    _id: `client.c${n}_day`,
    engagements: [{ ...stretch, appointmentId: `a${n}` }],
  });
  const sessions = [{ ...stretch, appointmentIds: ['a1', 'a2'] }];
  const queues = [{ ...stretch, capacity: 2, entries: [{ waitId: 'w4', clientId: 'c4' }] }];
  const dump = {
    appointments: [appointment(1), appointment(2), appointment(3, 'cancelled')],
    calendarDays: [
      { _id: 'worker.w_day', sessions, queues },
      clientDay(1),
      clientDay(2),
      { _id: 'client.c3_day', engagements: [] },
    ],
    waits: [{ _id: 'w4', slotId: 'slot', clientId: 'c4', state: 'open' }],
    commands: [{ _id: 'command', result: { appointmentId: 'a3', state: 'cancelled' } }],
  };
  return { ...dump, dump, sessions, queues };
}
type Made = ReturnType<typeof world>;

test('a world where all agrees has no contradictions', () => {
  expect(contradictionsIn(world().dump)).toEqual([]);
});

test.each<[string, (made: Made) => unknown]>([
  ['a place without an appointment', (made) => made.appointments.shift()],
  ['an appointment without its client day', (made) => made.calendarDays.splice(1, 1)],
  ['an appointment without its worker day', (made) => made.calendarDays.splice(0, 1)],
  ['a place that stands twice', (made) => made.sessions[0]?.appointmentIds.push('a1')],
  [
    'a cancelled one that still has its place',
    (made) => Object.assign(made.appointments[0] ?? {}, { state: 'cancelled' }),
  ],
  [
    'more people than places',
    (made) => made.appointments.forEach((a) => Object.assign(a, { agreed: { capacity: 1 } })),
  ],
  [
    'a worker at two things at once',
    (made) =>
      made.sessions.push({
        slotId: 'other',
        fromMinute: 570,
        toMinute: 630,
        appointmentIds: [],
      }),
  ],
  ['somebody who waits outside the list', (made) => made.queues.pop()],
  ['somebody in the list who waits no longer', (made) => made.waits.pop()],
  [
    'somebody who waits twice',
    (made) => {
      made.queues[0]?.entries.push({ waitId: 'w5', clientId: 'c4' });
      made.waits.push({ _id: 'w5', slotId: 'slot', clientId: 'c4', state: 'open' });
    },
  ],
  [
    'an offer that takes no place',
    (made) => made.queues[0]?.entries.forEach((entry) => Object.assign(entry, { offer: {} })),
  ],
  ['a cancellation nobody remembers', (made) => made.commands.pop()],
])('%s is found', (_, spoil) => {
  const made = world();
  spoil(made);
  expect(contradictionsIn(made.dump)).not.toEqual([]);
});
