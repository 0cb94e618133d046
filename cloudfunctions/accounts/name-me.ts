import * as z from 'zod';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { checkText } from '../kernel/content';
import { NOBODY_YET, writeAccount } from './linking';
import { accounts } from './store';

interface NameMe {
  input: { name: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/** Keeps how somebody calls themselves. Trips: account, then a transaction of five. @throws DomainError TEXT_REFUSED */
export async function nameMe({ input, caller, now }: NameMe) {
  const { openid } = caller;
  await checkText(openid, input.name);
  await once({ openid, action: 'nameMe', input, now }, z.object({}), async (tx) => {
    const me = await accounts.get(openid, tx);
    await writeAccount(tx, openid, me, me ?? NOBODY_YET, input.name);
    return {};
  });
  return { name: input.name };
}
