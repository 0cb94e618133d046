import type { Runner } from '../support/race';
import type { Dump } from '../support/sdk';

/** Whether an answer came: `unknown` where the cloud was killed before it. */
export type Outcome = 'open' | 'acknowledged' | 'unknown' | 'refused';

/** One wish to book, and perhaps to call off again, as its phone knows it. */
export interface Wish {
  runner: Runner;
  slotId: string;
  key: string;
  booking: Outcome;
  /** Known once a booking was acknowledged. */
  appointmentId?: string;
  cancellation?: Outcome;
}

/** What was asked for and what was answered: all that the phones can know. */
export class Ledger {
  readonly wishes: Wish[] = [];

  /** A new wish under a key that nobody had before. */
  wish(runner: Runner, slotId: string): Wish {
    const wish: Wish = { runner, slotId, key: `wish-${this.wishes.length + 1}-key`, booking: 'open' };
    this.wishes.push(wish);
    return wish;
  }

  /** Answers that came. */
  get acknowledged(): number {
    return this.wishes.reduce(
      (sum, w) => sum + Number(w.booking === 'acknowledged') + Number(w.cancellation === 'acknowledged'),
      0,
    );
  }

  unanswered(): Wish[] {
    return this.wishes.filter((w) => w.booking === 'unknown' || w.cancellation === 'unknown');
  }

  /** What the database has forgotten of all that was acknowledged. */
  lostIn(dump: Dump): string[] {
    const stored = new Map((dump.appointments ?? []).map((a) => [a._id, a]));
    return this.wishes.flatMap(({ appointmentId, booking, cancellation, runner, slotId }) => {
      if (booking !== 'acknowledged' || appointmentId === undefined) return [];
      const found = stored.get(appointmentId);
      if (!found || found.slotId !== slotId || found.clientId !== runner.clientId)
        return [`lost: ${appointmentId} at ${slotId}`];
      const expected = cancellation === 'acknowledged' ? 'cancelled' : 'booked';
      const settled = cancellation !== 'unknown' && cancellation !== 'open';
      return settled && found.state !== expected
        ? [`lost: ${appointmentId} is ${found.state} and was acknowledged as ${expected}`]
        : [];
    });
  }

  /** Appointments nobody was told of; to be asked when no wish is unanswered. */
  unexpectedIn(dump: Dump): string[] {
    const known = new Set(this.wishes.map((w) => w.appointmentId));
    return (dump.appointments ?? []).flatMap(({ _id }) => (known.has(_id) ? [] : [`nobody booked ${_id}`]));
  }
}
