import { admissions } from '../../contracts/admissions';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { actIn } from './act';

interface AnswerWish {
  input: { applicationId: string; still: boolean; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

const answer = admissions.answerWish.output;

/**
 * Whether the wish still stands: then the place is kept and the question comes again three months later; or
 * not, and whoever waits behind moves up. Trips: account, application, then a transaction of five.
 */
export async function answerWish({ input, caller, now }: AnswerWish) {
  const { applicationId, still } = input;
  const { openid } = caller;
  return once({ openid, action: 'answerWish', input, now }, answer, async (tx) => {
    const act = { kind: still ? 'still' : 'withdraw' } as const;
    return { applicationId, state: await actIn(tx, applicationId, { act, now, by: openid }) };
  });
}
