import fc from 'fast-check';
import { addDays } from '../../cloudfunctions/kernel/time';
import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { codeOf } from '../support/gateway';
import { clientIds, newKey, openidOf, slotOf, startWorld, type World } from '../support/world';

jest.setTimeout(120_000);

/**
 * Random commands of several clients, a wave of them at once, against the simplest of models: what was
 * answered OK is so. Whatever order the commands of a wave really took, afterwards the answers, the
 * appointments and the days must tell the same story.
 */
const SEED = 20261126;
const RUNS = 8;
const CLIENTS = clientIds.slice(0, 6);
/** Three services that share workers and hours, so that all refusals come up. */
const PLACES = [
  ['talk', '0900'],
  ['talk', '1000'],
  ['brief', '0900'],
  ['brief', '0930'],
  ['group', '0900'],
  ['group', '1000'],
] as const;

type Command =
  | { kind: 'book'; client: number; place: number }
  /** Sends one of the earlier bookings again, with its key. */
  | { kind: 'repeat'; of: number }
  /** Calls off one of the earlier bookings. */
  | { kind: 'cancel'; of: number };

const index = (size: number) => fc.nat({ max: size - 1 });
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('book' as const),
      client: index(CLIENTS.length),
      place: index(PLACES.length),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat' as const), of: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), of: fc.nat() }) },
);
const waves = fc.array(fc.array(command, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 5 });

interface Booking {
  clientId: string;
  slotId: string;
  key: string;
  appointmentId?: string;
  cancelled: boolean;
}

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
afterAll(() => world.close());

const MAY_REFUSE = {
  book: ['SLOT_FULL', 'ALREADY_BOOKED', 'TIME_CLASH'],
  cancel: ['ALREADY_CANCELLED'],
};

async function bookInto(booking: Booking): Promise<void> {
  const { body } = await phone.book(booking.clientId, booking.slotId, { key: booking.key });
  if (body.ok) {
    // Every answer under one key names the same appointment.
    expect(booking.appointmentId ?? body.data.appointmentId).toBe(body.data.appointmentId);
    booking.appointmentId = body.data.appointmentId;
  } else expect(MAY_REFUSE.book).toContain(body.code);
}

async function cancel(booking: Booking): Promise<void> {
  if (!booking.appointmentId) return;
  const code = codeOf(await phone.cancel(openidOf(booking.clientId), booking.appointmentId));
  if (code === 'OK') {
    expect(booking.cancelled).toBe(false);
    booking.cancelled = true;
  } else expect(MAY_REFUSE.cancel).toContain(code);
}

/** A weekday of its own for each run, within the horizon, so that runs do not see each other. */
const runDays = Array.from({ length: 27 }, (_, i) => addDays('2026-11-26', i)).filter(
  (day) => new Date(day).getUTCDay() % 6 !== 0,
);

async function play(script: Command[][], day: string): Promise<Booking[]> {
  const bookings: Booking[] = [];
  for (const wave of script) {
    const earlier = [...bookings];
    await Promise.all(
      wave.map((next) => {
        if (next.kind === 'book') {
          const [service, time] = PLACES[next.place] ?? PLACES[0];
          const clientId = CLIENTS[next.client] ?? '';
          const booking = { clientId, slotId: slotOf(service, day, time), key: newKey(), cancelled: false };
          bookings.push(booking);
          return bookInto(booking);
        }
        const of = earlier[next.of % Math.max(1, earlier.length)];
        if (!of) return undefined;
        return next.kind === 'cancel' ? cancel(of) : bookInto(of);
      }),
    );
  }
  return bookings;
}

test('whatever happens at once, answers, appointments and days agree', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(waves, async (script) => {
      const day = runDays[run++ % runDays.length] ?? '';
      if (run > runDays.length) throw new Error('no days left for more runs');
      const bookings = await play(script, day);

      const dump = await world.dump();
      expect(contradictionsIn(dump)).toEqual([]);
      const stored = (dump.appointments ?? []).filter((a) => a.day === day);
      const state = (a: { appointmentId?: unknown; cancelled: boolean }) =>
        `${a.appointmentId} ${a.cancelled ? 'cancelled' : 'booked'}`;
      expect(stored.map((a) => `${a._id} ${a.state}`).sort()).toEqual(
        bookings
          .filter((b) => b.appointmentId)
          .map(state)
          .sort(),
      );
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
});
