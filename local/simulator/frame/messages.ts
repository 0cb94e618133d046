import { z } from 'zod';
import { element } from '../runtime/dom';
import { cloud, type Message } from './cloud';
import { part, quiet } from './parts';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const POLL_MS = 3000;
const SHOWN = 30;

const phoneEvent = z.object({
  type: z.literal('simulator:event'),
  event: z.object({ kind: z.string(), title: z.string(), detail: z.unknown().optional() }),
});

const KINDS: Record<string, string> = {
  album: '存到相册',
  calendar: '加到日历',
  call: '拨打电话',
  clipboard: '复制',
  contact: '联系客服',
  document: '打开文件',
  file: '发送文件',
  privacy: '隐私',
  share: '转发',
  subscribe: '订阅消息',
};

const row = (label: string, title: string, detail: string): HTMLElement =>
  element('li', {}, element('small', {}, label), element('span', {}, title), element('pre', {}, detail));

const drawMessage = (message: Message): HTMLElement => {
  const inShanghai = new Date(new Date(message.at).getTime() + SHANGHAI_OFFSET_MS);
  const time = inShanghai.toISOString().slice(5, 16).replace('T', ' ');
  return row(`${time} → ${message.openid}`, message.template, JSON.stringify(message.data, null, 1));
};

/** Messages that would have been sent, newest first. */
export const drawOutbox = (): HTMLElement => {
  const list = element('ul', { class: 'list' });
  const holder = part('已发出的消息', quiet('还没有消息。'));
  let known = -1;
  const refresh = async () => {
    const messages = await cloud.outbox().catch(() => []);
    if (messages.length === known) return;
    known = messages.length;
    list.replaceChildren(...messages.slice(-SHOWN).reverse().map(drawMessage));
    if (known > 0) holder.lastElementChild?.replaceWith(list);
  };
  void refresh();
  setInterval(() => void refresh(), POLL_MS);
  return holder;
};

/** What left the phone: shared cards, calls, calendar entries. */
export const drawPhoneEvents = (): HTMLElement => {
  const list = element('ul', { class: 'list' });
  const holder = part('手机上发生的事', quiet('转发、拨号、加日历等会记在这里。'));
  window.addEventListener('message', (message) => {
    const parsed = phoneEvent.safeParse(message.data);
    if (message.origin !== window.location.origin || !parsed.success) return;
    const { kind, title, detail } = parsed.data.event;
    list.prepend(
      row(KINDS[kind] ?? kind, title, detail === undefined ? '' : JSON.stringify(detail, null, 1)),
    );
    holder.lastElementChild?.replaceWith(list);
  });
  return holder;
};
