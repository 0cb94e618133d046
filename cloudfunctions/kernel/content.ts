import tcb from '@cloudbase/node-sdk';
import * as z from 'zod';
import { DomainError } from './errors';

/** A form that others will read. */
const SCENE_FORUM = 3;
/** WeChat judges at most so many characters at once. */
const MOST_CHARACTERS = 2500;

const judged = z.object({
  result: z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) }),
});

/**
 * Has WeChat judge what somebody wrote, before others read it. No database trip; a call to WeChat.
 * @throws DomainError TEXT_REFUSED where it is judged risky, BUSY where WeChat does not judge.
 */
export async function checkText(openid: string, ...texts: readonly (string | undefined)[]): Promise<void> {
  const content = texts.filter(Boolean).join('\n').slice(0, MOST_CHARACTERS);
  if (content === '') return;
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  const reply: unknown = await app.callWxOpenApi({
    apiName: 'security.msgSecCheck',
    requestData: { content, openid, version: 2, scene: SCENE_FORUM },
  });
  const { data } = judged.safeParse(reply);
  if (!data) throw new DomainError('BUSY');
  if (data.result.result.suggest === 'risky') throw new DomainError('TEXT_REFUSED');
}
