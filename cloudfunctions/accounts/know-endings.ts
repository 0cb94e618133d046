import * as z from 'zod';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { command } from '../kernel/database';
import { accounts } from './store';

interface KnowEndings {
  input: { upTo: number; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Somebody has read what was taken away from them by then: it is not told again. Trips: account, then a
 * transaction of five; where there is nothing, four.
 */
export async function knowEndings({ input, caller, now }: KnowEndings) {
  const { openid } = caller;
  return once({ openid, action: 'knowEndings', input, now }, z.object({}), async (tx) => {
    const account = await accounts.get(openid, tx);
    if (!account?.endings) return {};
    const endings = account.endings.filter(({ at }) => at.getTime() > input.upTo);
    await accounts.change(openid, { endings: command().set(endings) }, tx);
    return {};
  });
}
