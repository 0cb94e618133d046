import type { Random } from '../../local/demo/random';
import { codeOf, type Gateway, type Reply } from '../support/gateway';
import type { Race } from '../support/race';
import type { Ledger, Outcome, Wish } from './ledger';

/** Phones at work at once; each needs an instance of its own, and those start anew after each kill. */
const PHONES = 6;
const CANCEL_PERCENT = 40;
const REFUSALS = new Set(['SLOT_FULL', 'ALREADY_BOOKED', 'TIME_CLASH', 'BUSY']);

/** Sends one booking, notes its outcome and answers it. @throws for a refusal that makes no sense. */
export async function sendBooking(gateway: Gateway, wish: Wish): Promise<Outcome> {
  const { runner, slotId, key } = wish;
  const input = { slotId, clientId: runner.clientId, idempotencyKey: key };
  const reply = await answered(gateway.call(runner.openid, 'appointments', 'bookAppointment', input));
  wish.booking = outcomeOf(reply);
  if (reply?.body.ok) wish.appointmentId = reply.body.data.appointmentId;
  return wish.booking;
}

/** Sends one cancellation, notes its outcome and answers it. */
export async function sendCancellation(gateway: Gateway, wish: Wish): Promise<Outcome> {
  const { runner, appointmentId, key } = wish;
  const input = { appointmentId, idempotencyKey: `cancel-${key}` };
  const reply = await answered(gateway.call(runner.openid, 'appointments', 'cancelAppointment', input));
  const outcome = outcomeOf(reply);
  // Too many at once: the wish to call off was not heard, and may be had again.
  wish.cancellation = outcome === 'refused' ? undefined : outcome;
  return outcome;
}

/** The reply, or undefined where none came: the connection ended before it, or in the middle of it. */
function answered<T>(sent: Promise<Reply<T>>): Promise<Reply<T> | undefined> {
  return sent.catch(() => undefined);
}

function outcomeOf(reply: Reply | undefined): Outcome {
  if (!reply) return 'unknown';
  if (reply.body.ok) return 'acknowledged';
  if (!REFUSALS.has(reply.body.code)) throw new Error(`refused with ${codeOf(reply)}`);
  return 'refused';
}

/** Phones that book and cancel one thing after the other until the cloud answers no more. */
export async function hammer(gateway: Gateway, race: Race, ledger: Ledger, random: Random): Promise<void> {
  const phone = async () => {
    for (;;) {
      const wish = random.percent(CANCEL_PERCENT) ? cancellable(ledger, random) : undefined;
      if (wish) {
        wish.cancellation = 'open';
        if ((await sendCancellation(gateway, wish)) === 'unknown') return;
      } else {
        const [runner, slotId] = [random.pick(race.runners), random.pick(race.slotIds)];
        if (!runner || !slotId) throw new Error('there is nothing to race for');
        if ((await sendBooking(gateway, ledger.wish(runner, slotId))) === 'unknown') return;
      }
    }
  };
  await Promise.all(Array.from({ length: PHONES }, phone));
}

function cancellable(ledger: Ledger, random: Random): Wish | undefined {
  return random.pick(ledger.wishes.filter((w) => w.booking === 'acknowledged' && !w.cancellation));
}
