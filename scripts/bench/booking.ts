import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { dataOf } from '../../test/support/gateway';
import type { SdkDatabase } from '../../test/support/sdk';
import { median, percent, type Report, timed, times } from './report';
import { book, clientId, slotAt, startBenchWorld, workerId } from './world';

const ROUNDS = 14;
const A_ROUND = 48;
const AT_ONCE = 8;
/** Every instance is to have compiled what it runs often. */
const WARM_UP = 400;
const LEAST = 0.5;

/** Booking with durable writes beside the same trips issued bare by the SDK, and beside the raw engine. */
export async function benchBooking(report: Report): Promise<void> {
  report.section(`Booking, ${AT_ONCE} at once, in ${ROUNDS} rounds of ${A_ROUND} each way in turn`);
  const world = await startBenchWorld();
  const engine = openEngine();
  try {
    let booked = 0;
    const bookings = (count: number) =>
      timed(count, AT_ONCE, async () => dataOf(await book(world.gateway, booked++)));
    await bookings(WARM_UP);
    const { data } = await world.db.collection('appointments').limit(1).get();
    const bare = new BareTrips(world.db, data[0]);
    await timed(WARM_UP, AT_ONCE, () => bare.book());

    const rounds = { booking: [] as number[], bare: [] as number[], engine: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      const ways = [
        async () => rounds.booking.push(await bookings(A_ROUND)),
        async () => rounds.bare.push(await timed(A_ROUND, AT_ONCE, () => bare.book())),
      ];
      for (const way of round % 2 ? ways : ways.reverse()) await way();
      rounds.engine.push(await timed(A_ROUND, 1, async () => engine.write(data[0])));
    }
    const against = (other: number[]) => median(rounds.booking.map((ms, i) => (other[i] ?? 0) / ms));
    const rate = (ms: number[]) => `${((A_ROUND / median(ms)) * 1000).toFixed(0)} a second`;
    const ratio = against(rounds.bare);
    report.measure('booking ÷ the same trips bare', percent(ratio), `≥ ${percent(LEAST)}`, ratio >= LEAST);
    report.figure('raw engine ÷ booking', times(1 / against(rounds.engine)));
    report.figure('bookings', rate(rounds.booking));
    report.figure('the same trips bare', rate(rounds.bare));
    report.figure('the same rows in the raw engine', rate(rounds.engine));
  } finally {
    engine.close();
    await world.close();
  }
}

/** What one booking asks of the database, and nothing besides: ten trips, documents of the same size. */
class BareTrips {
  private count = 0;
  private readonly sessions = new Map<string, object[]>();

  constructor(
    private readonly db: SdkDatabase,
    private readonly appointment: Record<string, unknown>,
  ) {}

  async book(): Promise<void> {
    const i = this.count++;
    const { slotId, day, minute } = slotAt(i);
    const _id = `bare${String(i).padStart(20, '0')}`;
    const workerDay = `bare.${workerId(i)}_${day}`;
    const clientDay = `bare.${clientId(i)}_${day}`;
    await this.db
      .collection('accounts')
      .doc(`of-${clientId(i)}`)
      .get();
    await Promise.all([
      this.db.collection('stations').doc('s1').get(),
      this.db.collection('clients').doc(clientId(i)).get(),
    ]);
    const tx = await this.db.startTransaction();
    const days = tx.collection('calendarDays');
    await days.doc(workerDay).get();
    await days.doc(clientDay).get();
    const stretch = { slotId, fromMinute: minute, toMinute: minute + 60 };
    await days.doc(workerDay).set({ day, stationId: 'bare', sessions: this.grown(workerDay, stretch, _id) });
    await days.doc(clientDay).set({ day, engagements: [{ ...stretch, appointmentId: _id }] });
    await tx
      .collection('appointments')
      .add({ ...this.appointment, _id, clientId: 'bare', stationId: 'bare' });
    await tx.commit();
  }

  /** The worker's day with one more session, as long as a booked one would be. */
  private grown(workerDay: string, stretch: object, appointmentId: string): object[] {
    const sessions = [
      ...(this.sessions.get(workerDay) ?? []),
      { ...stretch, appointmentIds: [appointmentId] },
    ];
    this.sessions.set(workerDay, sessions);
    return sessions;
  }
}

/** The three rows of a booking in one durable transaction of the engine underneath, without all above it. */
function openEngine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'kangban-engine-'));
  const engine = new Libsql(path.join(folder, 'engine.db'));
  engine.exec('PRAGMA journal_mode=WAL');
  engine.exec('PRAGMA synchronous=FULL');
  engine.exec('CREATE TABLE row (id TEXT PRIMARY KEY, body TEXT)');
  const put = engine.prepare('INSERT OR REPLACE INTO row VALUES (?, ?)');
  let count = 0;
  const write = engine.transaction((body: string) => {
    count += 1;
    for (const kind of ['worker', 'client', 'appointment']) put.run(`${kind}-${count}`, body);
  });
  return {
    write: (document: unknown) => void write(JSON.stringify(document)),
    close() {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
