import * as z from 'zod';
import { fieldsOf, Refusal } from '../admin/reply';
import type { Outbox } from './outbox';

/** Text that holds this word is judged risky, so that a refusal can be tried. */
export const RISKY_WORD = '违规测试词';
const MAX_TEXT_LENGTH = 2500;

const envelope = z.object({ apiName: z.string(), requestData: z.string() });
const subscribeMessage = z.object({
  touser: z.string().min(1),
  templateId: z.string().min(1),
  page: z.string().default(''),
  data: z.record(z.string(), z.unknown()),
});
const textCheck = z.object({ content: z.string(), openid: z.string().min(1), version: z.literal(2) });

type Api = (data: unknown) => object;

/** WeChat's open interfaces, as far as the functions use them: messages go to the outbox. */
export function weChatApi(
  outbox: Outbox,
  now: () => number,
): (body: unknown) => Promise<{ responseData: string }> {
  const apis = new Map<string, Api>([
    [
      'subscribeMessage.send',
      (input) => {
        const { touser: openid, templateId: template, page, data } = fieldsOf(subscribeMessage, input);
        outbox.add({ at: new Date(now()).toISOString(), openid, template, page, data });
        return { errcode: 0, errmsg: 'ok' };
      },
    ],
    ['security.msgSecCheck', (input) => judge(fieldsOf(textCheck, input).content)],
  ]);

  return async (body) => {
    const { apiName, requestData } = fieldsOf(envelope, body);
    const api = apis.get(apiName);
    if (api === undefined)
      throw new Refusal('INVALID_API', `this cloud does not know the interface ${apiName}`);
    return { responseData: JSON.stringify(api(parse(requestData))) };
  };
}

/** WeChat's verdict on a text: 100 is harmless, 21000 a breach that has no label of its own. */
function judge(text: string): object {
  if (text.length > MAX_TEXT_LENGTH) return { errcode: 45002, errmsg: 'content size out of limit' };
  const risky = text.includes(RISKY_WORD);
  return {
    errcode: 0,
    errmsg: 'ok',
    result: risky ? { suggest: 'risky', label: 21000 } : { suggest: 'pass', label: 100 },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('INVALID_PARAM', 'requestData is not JSON');
  }
}
