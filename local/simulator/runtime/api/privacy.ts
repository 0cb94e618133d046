import { z } from 'zod';
import { openPanel, panelButton } from '../chrome/sheet';
import { openid } from '../device';
import { element } from '../dom';
import { program } from '../program';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api, plain } from './define';

/** Kept beside the storage of the mini-program, which must not clear it. */
const KEY = `wx-privacy:${openid}`;
const CONTRACT = '《用户隐私保护指引》';

type Answer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string };
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

let listener: Listener | undefined;

const isNeeded = (): boolean =>
  program.app.__usePrivacyCheck__ === true && window.localStorage.getItem(KEY) !== 'agreed';

/** The button `open-type="agreePrivacyAuthorization"` that was tapped last. */
let tappedButton: string | undefined;

const keepConsent = (): void => {
  window.localStorage.setItem(KEY, 'agreed');
  tellFrame({ kind: 'privacy', title: '同意了隐私指引' });
};

/** What that button does. @param buttonId as the page will name it */
export const agreeToPrivacy = (buttonId: string): void => {
  tappedButton = buttonId;
  keepConsent();
};

/** WeChat's own sheet, where the mini-program shows none. */
const askNatively = (): Promise<boolean> =>
  new Promise((resolve) => {
    const answer = (agreed: boolean) => () => {
      close();
      resolve(agreed);
    };
    const close = openPanel(
      { kind: 'bottom', label: '隐私保护提示' },
      element('div', { class: 'consent-title' }, `请先阅读并同意${CONTRACT}`),
      element(
        'div',
        { class: 'consent-buttons' },
        panelButton('拒绝', 'consent-deny', answer(false)),
        panelButton('同意', 'consent-allow', answer(true)),
      ),
    );
  });

/** What a mini-program's owner declares to WeChat stands there; here is what this one would have to declare. */
const DECLARED = [
  '微信在这里打开小程序主体填写的指引。模拟器里没有微信，下面是要填写的内容。',
  '选中的照片：交申请的时候，附上材料。只在你点“拍照或选照片”时用。',
  '手机日历：把约好的时间放进去。只在你点“放进日历”时用。',
  '你写下的名字、电话、住址：站里用来联系和安排，只有站里的人看得到。',
  '不同意也能接着用，只是这一步做不了。',
];

/** The guide, over everything, until it is closed; what was open below stays as it was. */
const showContract = (): void => {
  const close = openPanel(
    { kind: 'bottom', label: CONTRACT, dismissed: () => undefined },
    element('div', { class: 'contract-title', role: 'heading', 'aria-level': '2' }, CONTRACT),
    ...DECLARED.map((text) => element('div', { class: 'contract-words' }, text)),
    panelButton('关闭指引', 'sheet-row sheet-cancel', () => close()),
  );
};

const askPage = (listen: Listener, referrer: string): Promise<boolean> =>
  new Promise((resolve) => {
    listen(
      ({ event, buttonId }) => {
        if (event === 'exposureAuthorization') return;
        // Saying so is not enough: the person must have tapped the button made for it, and this one.
        resolve(event === 'agree' && !isNeeded() && buttonId === tappedButton);
      },
      { referrer },
    );
  });

/** Passes at once when consent was given; else asks, and throws when it is refused. */
export const requirePrivacy = async (referrer: string): Promise<void> => {
  if (!isNeeded()) return;
  const agreed = listener === undefined ? await askNatively() : await askPage(listener, referrer);
  if (!agreed) throw new ApiFailure('privacy permission is not authorized', { errno: 104 });
  if (isNeeded()) keepConsent();
};

type Callable = (options?: unknown) => unknown;
const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** Interfaces that need the person's consent to the privacy guide first. */
const GUARDED = [
  'chooseMedia',
  'chooseImage',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'addPhoneCalendar',
  'addPhoneRepeatCalendar',
  'getClipboardData',
  'setClipboardData',
  'scanCode',
];

/** Puts the question before every interface that needs it. */
export const guardPrivacy = (apis: Record<string, unknown>): Record<string, unknown> => {
  const guarded = GUARDED.flatMap((name) => {
    const inner = apis[name];
    if (!isCallable(inner)) return [];
    const guard = api(name, z.unknown(), async (options) => {
      await requirePrivacy(name);
      const { success, fail, complete, ...own } = z.record(z.string(), z.unknown()).parse(options);
      return z.record(z.string(), z.unknown()).parse(await inner(own));
    });
    return [[name, guard]];
  });
  return { ...apis, ...Object.fromEntries(guarded) };
};

export const privacyApis = {
  onNeedPrivacyAuthorization: (listen: Listener) => {
    listener = listen;
  },
  requirePrivacyAuthorize: plain('requirePrivacyAuthorize', () => requirePrivacy('requirePrivacyAuthorize')),
  getPrivacySetting: plain('getPrivacySetting', () => ({
    needAuthorization: isNeeded(),
    privacyContractName: CONTRACT,
  })),
  openPrivacyContract: plain('openPrivacyContract', () => {
    tellFrame({ kind: 'privacy', title: `打开了${CONTRACT}` });
    showContract();
  }),
};
