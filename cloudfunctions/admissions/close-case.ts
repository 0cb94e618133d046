import type * as z from 'zod';
import { admissions } from '../../contracts/admissions';
import { closeClientIn } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { dayOf } from '../kernel/time';
import { callOffNow } from './call-off';

interface CloseCase {
  input: z.output<(typeof admissions)['closeCase']['input']>;
  caller: Caller;
  now: Date;
}

const answer = admissions.closeCase.output;

/**
 * Service ends, with a reason; links stay, so that what was done can still be read. Trips: account, client, then
 * a transaction of five. What is booked is called off after that, and by the sweep where this fails.
 * @throws DomainError CLIENT_CLOSED where it has ended already.
 */
export async function closeCase({ input, caller, now }: CloseCase) {
  const { clientId, kind, reason } = input;
  const { openid } = caller;
  const leaving = { reason, by: openid, at: now };
  const done = await once({ openid, action: 'closeCase', input, now }, answer, async (tx) => {
    await closeClientIn(tx, clientId, kind, leaving);
    return { clientId, closedDay: dayOf(now) };
  });
  await callOffNow({ ...leaving, clientId, stationIds: null }, now);
  return done;
}
