import * as z from 'zod';
import { askWishes, finishCallOffs, removePapers } from '../admissions/public';
import { now } from '../kernel/clock';
import { countTrips, resetTrips } from '../kernel/database';
import { isTimer, platformContext } from '../kernel/identity';
import { faultOf, writeLog } from '../kernel/log';
import { removeExpired } from './remove-expired';
import { sendReminders } from './send-reminders';

const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.literal('sweep') });

/** What a sweep does, in this order. Each can be done again at any time, and answers how much there was to do. */
const sweep: Readonly<Record<string, (at: Date) => Promise<number>>> = {
  reminders: sendReminders,
  callOffs: finishCallOffs,
  wishes: askWishes,
  papers: removePapers,
  expired: removeExpired,
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
