import { routes } from '../../../src/platform/routes';
import { offered, seen, tap } from '../taps';
import { answer, at, type Screen, STATION } from './screen';

const STAFF = 'demo-staff-hy-1-w1';
const MANAGER = 'demo-manager-1';

const CODE = { code: '48201735', expiresAt: Date.parse('2026-11-25T14:20:00+08:00') };

/**
 * What a station does for people and with its team.
 * @param requestId a request that waits
 */
export const stationScreens = (requestId: string): Screen[] => [
  at('people-at-station', STAFF, routes.people('demo-c1'), '谁能看、谁能替办'),
  at('people-at-station-alone', STAFF, routes.people('demo-c15'), '给家里人一个码'),
  {
    name: 'people-at-station-end',
    openid: STAFF,
    page: routes.people('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, '结束本人手机的连接');
      await seen(page, /^马上生效/);
    },
  },
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
      await tap(page, '不同意林夏至连上');
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
  at('people-team-supervisor', 'demo-supervisor-1', routes.team(STATION), '站里的团队'),
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
