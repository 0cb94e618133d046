import * as z from 'zod';
import type { MESSAGE_KINDS } from '../../contracts/notices';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { NOBODY_YET } from './linking';
import { accounts } from './store';

/** WeChat forgets none, but nobody needs more of one kind: what is lost beyond is asked for again. */
const MOST = 20;

interface NoteSubscription {
  input: { kinds: (typeof MESSAGE_KINDS)[number][]; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/** One yes to WeChat buys one message of its kind. Trips: account, then a transaction of five. */
export async function noteSubscription({ input, caller, now }: NoteSubscription) {
  const { openid } = caller;
  return once({ openid, action: 'noteSubscription', input, now }, z.object({}), async (tx) => {
    const me = await accounts.get(openid, tx);
    const messageQuota = { ...me?.messageQuota };
    for (const kind of new Set(input.kinds))
      messageQuota[kind] = Math.min((messageQuota[kind] ?? 0) + 1, MOST);
    if (me) await accounts.change(openid, { messageQuota }, tx);
    else await accounts.put({ _id: openid, ...NOBODY_YET, messageQuota }, tx);
    return {};
  });
}
