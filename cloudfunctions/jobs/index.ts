import * as z from 'zod';
import { askWishes, finishCallOffs, removePapers } from '../admissions/public';
import { applyLeftFacts } from '../facts/public';
import { now } from '../kernel/clock';
import { countTrips, resetTrips } from '../kernel/database';
import { isTimer, platformContext } from '../kernel/identity';
import { faultOf, writeLog } from '../kernel/log';
import { minuteOf } from '../kernel/time';
import { eraseLongGone, performErasures, removeLeftovers } from '../privacy/public';
import { removeExpired } from './remove-expired';
import { sendNotices } from './send-notices';
import { sendReminders } from './send-reminders';
import { tellOffers } from './tell-offers';

const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.literal('sweep') });

/** Something to be done, which can be done again at any time. Answers how much there was to do. */
type Job = (at: Date) => Promise<number>;

/** Nothing has to go to the minute: looking every ten minutes is enough, and saves the cloud's quota. */
const nowAndThen =
  (job: Job): Job =>
  async (at) =>
    minuteOf(at) % 10 === 0 ? job(at) : 0;

/** What a sweep does, in this order. */
const sweep: Readonly<Record<string, Job>> = {
  reminders: sendReminders,
  notices: sendNotices,
  offers: tellOffers,
  facts: applyLeftFacts,
  callOffs: finishCallOffs,
  wishes: askWishes,
  erasures: performErasures,
  papers: removePapers,
  longGone: nowAndThen(eraseLongGone),
  expired: nowAndThen(removeExpired),
  leftovers: nowAndThen(removeLeftovers),
};

/**
 * What the timers run. Only the platform's timer may call it, whatever an event says. `sweep` runs every
 * minute and does what has fallen due or what a crash left undone. One that fails holds up no other.
 */
export async function main(rawEvent: unknown, rawContext: unknown) {
  const startedAt = now();
  resetTrips();
  const context = platformContext.safeParse(rawContext).data ?? {};
  const requestId = context.request_id ?? '';
  const event = timerEvent.safeParse(rawEvent);
  if (!event.success || !isTimer(context)) return { ok: false, code: 'FORBIDDEN', requestId };
  const log = (action: string, code: string, error?: unknown) =>
    writeLog({
      at: startedAt.toISOString(),
      requestId,
      fn: 'jobs',
      action,
      code,
      trips: countTrips(),
      ms: now().getTime() - startedAt.getTime(),
      fault: error === undefined ? undefined : faultOf(error),
    });
  const data: Record<string, number> = {};
  let failed = false;
  for (const [job, work] of Object.entries(sweep)) {
    try {
      data[job] = await work(startedAt);
    } catch (error) {
      failed = true;
      log(`sweep/${job}`, 'INTERNAL', error);
    }
  }
  if (failed) return { ok: false, code: 'INTERNAL', requestId };
  log(event.data.TriggerName, 'OK');
  return { ok: true, data };
}
