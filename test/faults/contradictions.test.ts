import { contradictionsIn } from '../support/contradictions';

/** Two people in one slot for two, one who called off, and all days as they should be. */
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
  const dump = {
    appointments: [appointment(1), appointment(2), appointment(3, 'cancelled')],
    calendarDays: [
      { _id: 'worker.w_day', sessions },
      clientDay(1),
      clientDay(2),
      { _id: 'client.c3_day', engagements: [] },
    ],
    commands: [{ _id: 'command', result: { appointmentId: 'a3', state: 'cancelled' } }],
  };
  return { ...dump, dump, sessions };
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
  ['a cancellation nobody remembers', (made) => made.commands.pop()],
])('%s is found', (_, spoil) => {
  const made = world();
  spoil(made);
  expect(contradictionsIn(made.dump)).not.toEqual([]);
});
