import tcb from '@cloudbase/node-sdk';
import * as z from 'zod';
import { DAYTIME, minuteOf } from './time';

/** A subscription message. Wording is neutral: a time and a place, never what it is about. */
export interface Message {
  openid: string;
  /** What WeChat asked the person about; what comes next where not said. */
  kind?: 'upcoming' | 'changed';
  /** The page it opens, with its query. */
  page: string;
  data: Record<string, string>;
}

/** Templates are registered with WeChat per app, so their ids come from the environment. */
const templateId = {
  upcoming: () => process.env.KANGBAN_TEMPLATE_UPCOMING ?? '日程提醒',
  changed: () => process.env.KANGBAN_TEMPLATE_CHANGED ?? '日程变更',
};

/** WeChat's own answer; a refusal of the cloud in front of it has a `code` and no `result`. */
const accepted = z.object({ result: z.object({ errcode: z.literal(0) }) });

/** Sends one message. @throws where WeChat refuses it, as it does when the person has not allowed one. */
export async function sendMessage(message: Message): Promise<void> {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  const reply: unknown = await app.callWxOpenApi({
    apiName: 'subscribeMessage.send',
    requestData: {
      touser: message.openid,
      templateId: templateId[message.kind ?? 'upcoming'](),
      page: message.page,
      data: Object.fromEntries(Object.entries(message.data).map(([key, value]) => [key, { value }])),
    },
  });
  if (!accepted.safeParse(reply).success) throw new Error('the message was refused');
}

/** Nobody is woken: what falls due at night waits until eight. */
export function isDaytime(now: Date): boolean {
  return minuteOf(now) >= DAYTIME.fromMinute && minuteOf(now) < DAYTIME.toMinute;
}
