import { routes, tabs } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { dataOf, type Gateway } from '../../support/gateway';
import { offered, seen, tap } from '../taps';
import { answer, at, breakDown, refuse, type Screen, STATION, withhold } from './screen';

const CLIENT = 'demo-client-1';
const GUARDIAN = 'demo-guardian-1';
const VISITOR = 'demo-visitor-1';
const STAFF = 'demo-staff-hy-1-w1';
const MANAGER = 'demo-manager-1';
/** Nobody knows them yet; they ask to be linked, so that their lists are not empty. */
const ASKER = 'demo-asker-1';
const TURNED_DOWN = 'demo-asker-2';

export interface PeopleScene {
  /** A request that waits at the station. */
  requestId: string;
}

/** Somebody asks to be linked; somebody else was told no. */
export async function setPeople(gateway: Gateway): Promise<PeopleScene> {
  const ask = async (openid: string, over: object): Promise<string> => {
    const input = {
      stationId: STATION,
      clientName: '林小满',
      relation: 'relative',
      myName: '林夏至',
      phone: '13800138000',
      note: '我是她姐姐，周末在家。',
      idempotencyKey: `scene-${openid}`,
      ...over,
    };
    return dataOf(await gateway.call(openid, 'accounts', 'requestLink', input)).requestId;
  };
  const refused = await ask(TURNED_DOWN, { clientName: '周处暑', myName: '周大雪', note: '' });
  dataOf(
    await gateway.call(STAFF, 'accounts', 'reviewLinkRequest', {
      stationId: STATION,
      requestId: refused,
      decision: { kind: 'refuse', reason: '站里没有找到这个人。' },
      idempotencyKey: 'scene-refuses',
    }),
  );
  await ask(TURNED_DOWN, {
    clientName: '顾云舟',
    myName: '周大雪',
    note: '',
    idempotencyKey: 'scene-asks-again',
  });
  return { requestId: await ask(ASKER, {}) };
}

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
      await tap(page, /^想帮忙/);
      await seen(page, '想怎么帮忙？');
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
  await page.getByRole('textbox', { name: '他叫什么' }).fill('林小满');
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
  at('people-link-mine', TURNED_DOWN, routes.link(), '问过的'),
  {
    name: 'people-link-skeleton',
    openid: VISITOR,
    page: routes.link(),
    prepare: (page) => withhold(page, 'accounts'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
];

/** One person and those around them. */
const around: Screen[] = [
  at('people-self', CLIENT, routes.people('demo-c1'), '谁在帮我'),
  at('people-other', GUARDIAN, routes.people('demo-c2'), '谁在帮谷雨'),
  at('people-alone', 'demo-client-3', routes.people('demo-c4'), '只有你自己能看到。'),
  {
    name: 'people-end',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, /^不让.*看了$/);
      await seen(page, /^马上生效/);
    },
  },
  {
    name: 'people-end-refused',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    prepare: (page) => refuse(page, 'accounts', 'endLink', 'NOT_YOURS_TO_END'),
    reach: async ({ page }) => {
      await tap(page, /^不让.*看了$/);
      await tap(page, '不让他看了');
      await seen(page, '这件事要站里来办');
    },
  },
  {
    name: 'people-left',
    openid: GUARDIAN,
    page: routes.people('demo-c2'),
    prepare: (page) => answer(page, 'accounts', 'endLink', { linkId: 'l1' }),
    reach: async ({ page }) => {
      await tap(page, '我不再照看');
      await tap(page, '不再照看');
      await seen(page, '不再照看谷雨了');
    },
  },
  {
    name: 'people-error',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    prepare: (page) => breakDown(page, 'accounts'),
    reach: ({ page }) => seen(page, '这一页没有打开'),
  },
  {
    name: 'people-offline',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    reach: async ({ page, setOnline }) => {
      await seen(page, '谁在帮我');
      await setOnline(false);
      await tap(page, /^安排/);
      await tap(page, '返回');
      await seen(page, /^下面是.*看到的/);
    },
  },
  at('people-relative', 'demo-relative-1', tabs.me, /^许星河/),
];

const CODE = { code: '48201735', expiresAt: Date.parse('2026-11-25T14:20:00+08:00') };

/** What a station does about it. */
const atStation = ({ requestId }: PeopleScene): Screen[] => [
  at('people-at-station', STAFF, routes.people('demo-c1'), '谁能看到，谁能帮忙'),
  at('people-invite', STAFF, routes.invite('demo-c1'), '给谁用'),
  {
    name: 'people-invite-scopes',
    openid: STAFF,
    page: routes.invite('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, /监护人/, 'radio');
      await offered(page, '签字', 'switch');
    },
  },
  {
    name: 'people-invite-code',
    openid: STAFF,
    page: routes.invite('demo-c1'),
    prepare: (page) => answer(page, 'accounts', 'inviteToLink', CODE),
    reach: async ({ page }) => {
      await tap(page, /本人的手机/, 'radio');
      await tap(page, '做一个码');
      await seen(page, '4820 1735');
    },
  },
  at('people-requests', STAFF, routes.linkRequests(STATION), '想连上林小满'),
  at('people-requests-none', 'demo-staff-hy-2-w1', routes.linkRequests('hy-2'), '没有人在等'),
  {
    name: 'people-requests-refuse',
    openid: STAFF,
    page: routes.linkRequests(STATION),
    reach: async ({ page }) => {
      await tap(page, '不连林夏至');
      await seen(page, '对方会看到你写的原因。');
    },
  },
  {
    name: 'people-approve',
    openid: STAFF,
    page: routes.approveLink({ stationId: STATION, requestId }),
    reach: async ({ page }) => {
      await tap(page, /^林小满/, 'radio');
      await offered(page, '和林小满连上');
    },
  },
  {
    name: 'people-approve-missing',
    openid: STAFF,
    page: routes.approveLink({ stationId: STATION, requestId }),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '找名字' }).fill('不在这里');
      await seen(page, '没有找到这个名字');
      await tap(page, '连上');
      await seen(page, '还差一处');
    },
  },
  {
    name: 'people-approve-done',
    openid: STAFF,
    page: routes.approveLink({ stationId: STATION, requestId }),
    prepare: (page) => answer(page, 'accounts', 'reviewLinkRequest', { requestId, state: 'approved' }),
    reach: async ({ page }) => {
      await tap(page, /^林小满/, 'radio');
      await tap(page, '和林小满连上');
      await offered(page, '连上了', 'heading');
    },
  },
  at(
    'people-approve-decided',
    STAFF,
    routes.approveLink({ stationId: STATION, requestId: 'gone' }),
    '已经有人处理过',
  ),
  at('people-team', MANAGER, routes.team(STATION), '站里的团队'),
  at('people-team-staff', STAFF, routes.team(STATION), '站里的团队'),
  {
    name: 'people-team-give',
    openid: 'demo-supervisor-1',
    page: routes.team(STATION),
    reach: async ({ page }) => {
      await tap(page, '请一位进来');
      await offered(page, /^志愿者/, 'radio');
    },
  },
  {
    name: 'people-team-code',
    openid: MANAGER,
    page: routes.team(STATION),
    prepare: (page) => answer(page, 'accounts', 'inviteToRole', CODE),
    reach: async ({ page }) => {
      await tap(page, '请一位进来');
      await tap(page, /^社工/, 'radio');
      await seen(page, '4820 1735');
    },
  },
  {
    name: 'people-team-take',
    openid: MANAGER,
    page: routes.team(STATION),
    reach: async ({ page }) => {
      await tap(page, '收回青禾的志愿者');
      await seen(page, '收回青禾的志愿者？');
    },
  },
];

export const peopleScreens = (scene: PeopleScene): Screen[] => [
  ...arriving,
  ...asking,
  ...around,
  ...atStation(scene),
];
