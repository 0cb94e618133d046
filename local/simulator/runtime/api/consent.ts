import { z } from 'zod';
import { openPanel, panelButton } from '../chrome/sheet';
import { device, openid } from '../device';
import { element } from '../dom';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api, plain } from './define';

/** A subscription message asked for at once. */
const MOST_TEMPLATES = 3;

type Answer = 'accept' | 'reject';

/** WeChat's sheet: each message with its own box, then allow or deny. */
const askForMessages = (templateIds: string[]): Promise<Record<string, Answer>> =>
  new Promise((resolve) => {
    const boxes = templateIds.map((id, index) => {
      const box = element('input', { type: 'checkbox', id: `message-${index}` });
      box.checked = true;
      return { id, box, row: element('label', { class: 'consent-row', for: `message-${index}` }, box, id) };
    });
    const answer = (allowed: boolean) => () => {
      close();
      const answers = boxes.map(({ id, box }): [string, Answer] => [
        id,
        allowed && box.checked ? 'accept' : 'reject',
      ]);
      tellFrame({
        kind: 'subscribe',
        title: allowed ? '允许接收消息' : '不接收消息',
        detail: Object.fromEntries(answers),
      });
      resolve(Object.fromEntries(answers));
    };
    const close = openPanel(
      { kind: 'bottom', label: '订阅消息' },
      element('div', { class: 'consent-title' }, '申请发送一次以下消息'),
      ...boxes.map(({ row }) => row),
      element(
        'div',
        { class: 'consent-buttons' },
        panelButton('取消', 'consent-deny', answer(false)),
        panelButton('允许', 'consent-allow', answer(true)),
      ),
    );
  });

export const messageApis = {
  requestSubscribeMessage: api(
    'requestSubscribeMessage',
    z.object({ tmplIds: z.array(z.string()).min(1) }),
    ({ tmplIds }) => {
      if (tmplIds.length > MOST_TEMPLATES)
        throw new ApiFailure('tmplIds count exceeds limit', { errCode: 20003 });
      if (!device.settings.online)
        throw new ApiFailure('request template list fail because of network problem', { errCode: 10002 });
      return askForMessages(tmplIds);
    },
  ),
};

/** Who is calling; the cloud learns it from the platform, never from here. */
export const loginApis = {
  login: plain('login', () => ({ code: `code-of-${openid}` })),
  checkSession: plain('checkSession'),
  getSetting: plain('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
  openSetting: plain('openSetting', () => ({ authSetting: {} })),
  authorize: api('authorize', z.object({ scope: z.string() }), () => undefined),
};
