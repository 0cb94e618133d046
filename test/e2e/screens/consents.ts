import type { Page } from 'playwright-core';
import type { Purpose, Signer } from '../../../contracts/consents';
import type { Output } from '../../../src/platform/calls';
import { routes } from '../../../src/platform/routes';
import { dataOf, type Gateway } from '../../support/gateway';
import { drawName, slip } from '../draw';
import { atTop, confirmBooking, offered, seen, tap } from '../taps';
import { answer, at, breakDown, confirmPage, refuse, type Screen, withhold } from './screen';

const CLIENT = 'demo-client-1';
const GUARDIAN = 'demo-guardian-1';
const STAFF = 'demo-staff-hy-1-w1';
const ELDER = 'demo-c1';
const sign = routes.consentSign({ clientId: ELDER });

export type Consents = Output<'consents', 'getConsents'>;

/** What the demo's client has agreed to, as the station answers it: screens are opened with changed copies. */
export const consentsOfElder = async (gateway: Gateway): Promise<Consents> =>
  dataOf(await gateway.call(CLIENT, 'consents', 'getConsents', { clientId: ELDER }));

const SIGNED_AT = Date.parse('2026-11-22T15:10:00+08:00');
const PURPOSES: readonly Purpose[] = ['agreement', 'record', 'clinic', 'photos', 'notifications'];
const DRAWN =
  '42,43 78,42;60,24 60,96;57,50 48,67 36,82;63,50 72,62;81,41 120,40;99,22 99,98;96,48 87,70 75,86;' +
  '102,48 114,70 126,84;159,26 159,89 150,82;147,50 141,67 135,74;171,48 180,65 183,72;201,29 210,38;' +
  '195,50 204,60;198,94 210,67;216,36 264,35;228,24 228,43;249,24 249,43;219,55 219,96;219,55 264,54 264,94';

/** Somebody has decided about everything: no to what is named. */
const decided = (base: Consents, signer: Signer, no: readonly Purpose[] = []): Consents['decisions'] =>
  base.texts.map(({ purpose, version }) => ({
    purpose,
    version,
    signer,
    given: !no.includes(purpose),
    at: SIGNED_AT,
  }));

const act = (base: Consents, over: Partial<Consents['acts'][number]>): Consents['acts'][number] => ({
  actId: 'a1',
  at: SIGNED_AT,
  signer: 'client',
  given: [...PURPOSES],
  declined: [],
  withdrawn: false,
  signature: DRAWN,
  texts: base.texts,
  ...over,
});

/** The screens of somebody who has not signed yet, who signs, and who may not. */
function signing(base: Consents): Screen[] {
  const nothing = { ...base, holds: [], decisions: [], acts: [] };
  const both: Consents = { ...nothing, signers: ['client', 'guardian'] };
  const withAnswer = (consents: Consents) => (page: Page) =>
    answer(page, 'consents', 'getConsents', consents);
  const reworded: Consents = {
    ...nothing,
    decisions: decided(base, 'client').map((it) =>
      it.purpose === 'photos' ? { ...it, version: '2025-01' } : it,
    ),
  };
  return [
    {
      name: 'consents-sign',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(nothing),
      reach: ({ page }) => seen(page, '五件事，分开同意'),
    },
    {
      name: 'consents-sign-filled',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(nothing),
      reach: async ({ page }) => {
        for (const title of ['服务约定', '记录活动', '微信提醒']) await tap(page, `${title}，同意`, 'radio');
        for (const title of ['把情况告诉医院', '拍照片']) await tap(page, `${title}，不同意`, 'radio');
        await drawName(page);
        await offered(page, '签名处，写好了', 'img');
      },
    },
    {
      name: 'consents-sign-unfolded',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(nothing),
      reach: async ({ page }) => {
        await tap(page, '记录活动，看全文');
        await offered(page, '记录活动，收起来');
      },
    },
    {
      name: 'consents-sign-missing',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(nothing),
      reach: async ({ page }) => {
        await tap(page, '服务约定，同意', 'radio');
        await slip(page);
        await tap(page, '签好了，交给站里');
        await seen(page, '还差 5 处');
        await atTop(page);
      },
    },
    {
      name: 'consents-sign-outdated',
      openid: CLIENT,
      page: sign,
      prepare: async (page) => {
        await refuse(page, 'consents', 'signConsents', 'CONSENT_OUTDATED');
        await withAnswer(nothing)(page);
      },
      reach: async ({ page }) => {
        for (const { title } of base.texts) await tap(page, `${title}，同意`, 'radio');
        await drawName(page);
        const photos = base.texts.map((text) =>
          text.purpose === 'photos' ? { ...text, version: '2027-01' } : text,
        );
        await answer(page, 'consents', 'getConsents', { ...nothing, texts: photos });
        await tap(page, '签好了，交给站里');
        await seen(page, '这一件改了写法。之前选的是同意。');
      },
    },
    {
      name: 'consents-sign-offline',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(reworded),
      reach: async ({ page, setOnline }) => {
        await tap(page, '拍照片，同意', 'radio');
        await drawName(page);
        await setOnline(false);
        await tap(page, '签好了，交给站里');
        await seen(page, /还没有交出去/);
      },
    },
    {
      name: 'consents-sign-cannot',
      openid: CLIENT,
      page: sign,
      prepare: withAnswer(nothing),
      reach: async ({ page }) => {
        await tap(page, '写不了名字，怎么办');
        await seen(page, '到站里签也一样');
      },
    },
    {
      name: 'consents-sign-who',
      openid: STAFF,
      page: sign,
      prepare: withAnswer({ ...both, maySignAs: ['client', 'guardian'] }),
      reach: ({ page }) => offered(page, '现在谁来签？', 'heading'),
    },
    {
      name: 'consents-sign-beside',
      openid: STAFF,
      page: sign,
      prepare: withAnswer({ ...both, maySignAs: ['client', 'guardian'] }),
      reach: async ({ page }) => {
        await tap(page, /^监护人/, 'radio');
        await seen(page, '监护人来签');
      },
    },
    {
      name: 'consents-sign-done',
      openid: CLIENT,
      page: sign,
      prepare: async (page) => {
        await withAnswer({ ...both, decisions: decided(base, 'client').slice(0, 4), maySignAs: ['client'] })(
          page,
        );
        await answer(page, 'consents', 'signConsents', { holds: ['agreement'] });
      },
      reach: async ({ page }) => {
        await tap(page, '微信提醒，同意', 'radio');
        await drawName(page);
        await tap(page, '签好了，交给站里');
        await offered(page, '签好了', 'heading');
      },
    },
    {
      name: 'consents-sign-skeleton',
      openid: CLIENT,
      page: sign,
      prepare: (page) => withhold(page, 'consents'),
      reach: ({ page }) => offered(page, '正在打开', 'status'),
    },
    {
      name: 'consents-sign-error',
      openid: CLIENT,
      page: sign,
      prepare: (page) => breakDown(page, 'consents'),
      reach: ({ page }) => seen(page, '这一页没有打开'),
    },
    at('consents-sign-not-yours', GUARDIAN, sign, '这里要本人来签'),
    at('consents-sign-nothing', CLIENT, sign, '都签好了'),
    {
      name: 'consents-agreement-missing',
      openid: CLIENT,
      page: confirmPage('cooking', 'hy-1_w2_cooking_20261126_0930'),
      prepare: (page) => refuse(page, 'appointments', 'bookAppointment', 'AGREEMENT_MISSING'),
      reach: async ({ page }) => {
        await seen(page, '这样约，对吗？');
        await confirmBooking(page);
        await offered(page, '去看约定，再签名');
      },
    },
  ];
}

/** What holds, what was signed, and changing one's mind. */
function agreed(base: Consents): Screen[] {
  const list = routes.consents(ELDER);
  const acts = [
    act(base, {
      actId: 'a2',
      at: SIGNED_AT + 86_400_000,
      given: [],
      declined: ['photos'],
      withdrawn: true,
      signature: '',
      texts: base.texts.filter(({ purpose }) => purpose === 'photos'),
    }),
    act(base, { given: ['agreement', 'record', 'photos', 'notifications'], declined: ['clinic'] }),
  ];
  const mixed: Consents = {
    ...base,
    holds: ['agreement', 'record', 'notifications'],
    decisions: decided(base, 'client', ['clinic', 'photos']),
    acts,
  };
  const waiting: Consents = {
    ...mixed,
    signers: ['client', 'guardian'],
    maySignAs: ['guardian'],
    holds: [],
    acts: acts.slice(1),
  };
  const reworded: Consents = {
    ...mixed,
    holds: ['agreement', 'notifications'],
    decisions: mixed.decisions.map((it) => (it.purpose === 'record' ? { ...it, version: '2025-01' } : it)),
  };
  const shown = (name: string, openid: string, consents: Consents, words: string): Screen => ({
    ...at(name, openid, list, words),
    prepare: (page) => answer(page, 'consents', 'getConsents', consents),
  });
  const copy = (name: string, actId: string, words: string | RegExp): Screen => ({
    ...at(name, CLIENT, routes.consentCopy({ clientId: ELDER, actId }), words),
    prepare: (page) => answer(page, 'consents', 'getConsents', mixed),
  });
  return [
    shown('consents-list', CLIENT, mixed, '同意了什么'),
    shown('consents-list-waiting', GUARDIAN, waiting, '你还没有签完'),
    shown('consents-list-reworded', CLIENT, reworded, '有的写法改过了'),
    at('consents-list-first', GUARDIAN, list, '同意了什么'),
    {
      name: 'consents-withdraw',
      openid: CLIENT,
      page: list,
      prepare: (page) => answer(page, 'consents', 'getConsents', mixed),
      reach: async ({ page }) => {
        await tap(page, '收回“记录活动”');
        await offered(page, '收回');
      },
    },
    {
      name: 'consents-withdraw-beside',
      openid: STAFF,
      page: list,
      prepare: (page) =>
        answer(page, 'consents', 'getConsents', {
          ...mixed,
          signers: ['client', 'guardian'],
          maySignAs: ['client', 'guardian'],
          decisions: [...decided(base, 'client'), ...decided(base, 'guardian')],
        }),
      reach: async ({ page }) => {
        await tap(page, '收回“记录活动”');
        await offered(page, /监护人/, 'radio');
      },
    },
    {
      name: 'consents-withdrawn',
      openid: CLIENT,
      page: list,
      prepare: async (page) => {
        await answer(page, 'consents', 'getConsents', mixed);
        await answer(page, 'consents', 'withdrawConsent', { holds: ['agreement'] });
      },
      reach: async ({ page }) => {
        await tap(page, '收回“记录活动”');
        await tap(page, '收回');
        await seen(page, '收回了“记录活动”');
      },
    },
    copy('consents-copy', 'a1', /林小满签的$/),
    copy('consents-copy-withdrawn', 'a2', '收回不用签名。'),
    copy('consents-copy-gone', 'none', '没有找到这一份'),
  ];
}

export const consentScreens = (base: Consents): Screen[] => [...signing(base), ...agreed(base)];
