import { routes } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { offered, seen, tap } from '../taps';
import { answer, at, refuse, type Screen, withhold } from './screen';

const VISITOR = 'demo-visitor-1';

/** Writes eight digits and tries them. */
const tryCode = async ({ page }: DemoPhone): Promise<void> => {
  await page.getByRole('textbox', { name: /^8 位数字/ }).fill('12345678');
  await tap(page, '用这个码');
};

const redeemed = (name: string, grant: object, words: string): Screen => ({
  name,
  openid: VISITOR,
  page: routes.code(),
  prepare: (page) => answer(page, 'accounts', 'redeemCode', grant),
  reach: async (phone) => {
    await tryCode(phone);
    await offered(phone.page, words, 'heading');
  },
});

const codeRefused = (name: string, code: string, words: string): Screen => ({
  name,
  openid: VISITOR,
  page: routes.code(),
  prepare: (page) => refuse(page, 'accounts', 'redeemCode', code),
  reach: async (phone) => {
    await tryCode(phone);
    await seen(phone.page, words);
  },
});

/** From a first visit to being known. */
const arriving: Screen[] = [
  {
    name: 'people-first-family',
    openid: VISITOR,
    reach: async ({ page }) => {
      await tap(page, /^家里人/);
      await seen(page, '家里人来过站里吗？');
    },
  },
  {
    name: 'people-first-helping',
    openid: VISITOR,
    reach: async ({ page }) => {
      await tap(page, /^做志愿者，或替别人问/);
      await seen(page, '想做哪一样？');
    },
  },
  at('people-code', VISITOR, routes.code(), '怎么称呼你（可以不写）'),
  {
    name: 'people-code-missing',
    openid: VISITOR,
    page: routes.code(),
    reach: async ({ page }) => {
      await seen(page, '怎么称呼你（可以不写）');
      await page.getByRole('textbox', { name: /^8 位数字/ }).fill('12345');
      await tap(page, '用这个码');
      await seen(page, '还差一处');
    },
  },
  codeRefused('people-code-wrong', 'CODE_WRONG', '这次没有成'),
  codeRefused('people-code-locked', 'CODE_LOCKED', '这次没有成'),
  codeRefused('people-code-failed', 'INTERNAL', '没有等到回音'),
  redeemed('people-code-linked', { grants: 'link', clientId: 'demo-c1', shortName: '小满' }, '和小满连上了'),
  redeemed('people-code-self', { grants: 'self', clientId: 'demo-c1', shortName: '小满' }, '小满，你好'),
  redeemed(
    'people-code-role',
    { grants: 'role', role: 'volunteer', stationName: '永丰·四新站' },
    '你是志愿者了',
  ),
  at('people-name', VISITOR, routes.myName(), '怎么称呼你？'),
];

/** Fills in the first of two pages. */
const aboutWhom = async ({ page }: DemoPhone): Promise<void> => {
  await tap(page, /^在哪个站/);
  await tap(page, /^永丰·四新站/, 'radio');
  await page.getByRole('textbox', { name: '家人叫什么' }).fill('林小满');
  await tap(page, /^亲人/, 'radio');
};

/** Asking to be linked. */
const asking: Screen[] = [
  at('people-link', VISITOR, routes.link(), '你想连上谁？'),
  {
    name: 'people-link-missing',
    openid: VISITOR,
    page: routes.link(),
    reach: async ({ page }) => {
      await tap(page, '下一步');
      await seen(page, '还差 3 处');
    },
  },
  {
    name: 'people-link-stations',
    openid: VISITOR,
    page: routes.link(),
    reach: async ({ page }) => {
      await tap(page, /^在哪个站/);
      await offered(page, /^永丰·四新站/, 'radio');
    },
  },
  {
    name: 'people-link-me',
    openid: VISITOR,
    page: routes.link(),
    reach: async (phone) => {
      await aboutWhom(phone);
      await tap(phone.page, '下一步');
      await tap(phone.page, '交给站里');
      await seen(phone.page, '还差 2 处');
    },
  },
  {
    name: 'people-link-done',
    openid: VISITOR,
    page: routes.link(),
    prepare: (page) => answer(page, 'accounts', 'requestLink', { requestId: 'r1', state: 'waiting' }),
    reach: async (phone) => {
      await aboutWhom(phone);
      await tap(phone.page, '下一步');
      await phone.page.getByRole('textbox', { name: '你叫什么' }).fill('林夏至');
      await phone.page.getByRole('textbox', { name: '你的电话' }).fill('138 0013 8000');
      await tap(phone.page, '交给站里');
      await offered(phone.page, '交给站里了', 'heading');
    },
  },
  at('people-link-mine', 'demo-asker-2', routes.link(), '问过的'),
  {
    name: 'people-link-skeleton',
    openid: VISITOR,
    page: routes.link(),
    prepare: (page) => withhold(page, 'accounts'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
];

export const arrivalScreens: Screen[] = [...arriving, ...asking];
