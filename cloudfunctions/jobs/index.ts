import * as z from 'zod';
import { now } from '../kernel/clock';
import { countTrips, resetTrips } from '../kernel/database';
import { isTimer, platformContext } from '../kernel/identity';
import { faultOf, writeLog } from '../kernel/log';
import { sendReminders } from './send-reminders';

const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.literal('sweep') });

/**
 * What the timers run. Only the platform's timer may call it, whatever an event says. `sweep` runs every
 * minute and does what has fallen due or what a crash left undone.
 */
export async function main(rawEvent: unknown, rawContext: unknown) {
  const startedAt = now();
  resetTrips();
  const context = platformContext.safeParse(rawContext).data ?? {};
  const requestId = context.request_id ?? '';
  const event = timerEvent.safeParse(rawEvent);
  if (!event.success || !isTimer(context)) return { ok: false, code: 'FORBIDDEN', requestId };
  const line = {
    at: startedAt.toISOString(),
    requestId,
    fn: 'jobs',
    action: event.data.TriggerName,
  };
  const figures = () => ({ trips: countTrips(), ms: now().getTime() - startedAt.getTime() });
  try {
    const data = { reminders: await sendReminders(startedAt) };
    writeLog({ ...line, code: 'OK', ...figures() });
    return { ok: true, data };
  } catch (error) {
    writeLog({ ...line, code: 'INTERNAL', ...figures(), fault: faultOf(error) });
    return { ok: false, code: 'INTERNAL', requestId };
  }
}
