import { z } from 'zod';
import { showActionSheet, showToast } from './chrome/dialogs';
import { openPanel, panelButton } from './chrome/sheet';
import { element } from './dom';
import { resolveSource } from './files';
import type { PageNavigator } from './navigator';
import { hasMethod, urlOf } from './pages';
import { program } from './program';
import { tellFrame } from './tell-frame';

const card = z.object({
  title: z.string().optional(),
  path: z.string().optional(),
  imageUrl: z.string().optional(),
  promise: z.custom<Promise<unknown>>((value) => value instanceof Promise).optional(),
});
type Card = z.infer<typeof card>;

const isNoted = (text: string) => showToast({ title: text, icon: 'none', mask: false, durationMs: 1500 });

/** Shows the card as a friend would get it, and sends it when the person says so. */
const offer = async ({ title, path, imageUrl }: Card): Promise<void> => {
  const picture = imageUrl ? [element('img', { src: await resolveSource(imageUrl), alt: '' })] : [];
  const send = () => {
    close();
    tellFrame({ kind: 'share', title: title ?? '', detail: { path, imageUrl } });
    isNoted('已发送');
  };
  const close = openPanel(
    { kind: 'bottom', label: '发送给朋友', dismissed: () => undefined },
    element('div', { class: 'sheet-title' }, '发送给朋友'),
    element(
      'div',
      { class: 'share-card' },
      element('strong', {}, title ?? ''),
      ...picture,
      element('small', {}, path ?? ''),
    ),
    panelButton('发送', 'sheet-row sheet-main', send),
    panelButton('取消', 'sheet-row sheet-cancel', () => close()),
  );
};

/** Asks the page on top for its card: from the capsule's menu or from a share button. */
export const share = async (
  navigator: PageNavigator,
  from: 'menu' | 'button',
  target?: object,
): Promise<void> => {
  const page = navigator.top;
  if (page === undefined) return;
  if (!hasMethod(page, 'onShareAppMessage')) {
    isNoted('当前页面不可转发');
    return;
  }
  const given = card.parse(
    navigator.callTop('onShareAppMessage', { from, target, webViewUrl: undefined }) ?? {},
  );
  const later = given.promise === undefined ? {} : card.parse(await given.promise);
  const byDefault = {
    title: program.app.window?.navigationBarTitleText ?? '',
    path: urlOf(page),
  };
  await offer({ ...byDefault, ...given, ...later });
};

/** The menu behind the capsule's dots. */
export const openMenu = async (navigator: PageNavigator): Promise<void> => {
  const items = ['发送给朋友', '重新进入小程序'];
  const chosen = await showActionSheet({ items });
  if (chosen === 0) await share(navigator, 'menu');
  if (chosen === 1) window.location.reload();
};
