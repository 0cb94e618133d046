import { routes } from '../../../src/platform/routes';
import { offered, seen, tap } from '../taps';
import { type AdmissionsScene, WORKER } from './admissions-scene';
import { at, type Screen, STATION, withhold } from './screen';

/** The people of a station, and their files. */
export const caseScreens = ({ closed, erasing, arrived, youth }: AdmissionsScene): Screen[] => [
  at('staff-clients', WORKER, routes.clients(STATION), '林小满'),
  {
    name: 'staff-clients-found',
    openid: WORKER,
    page: routes.clients(STATION),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '找人' }).fill('guyu');
      await page.getByText('林小满').waitFor({ state: 'hidden' });
      await offered(page, '林谷雨');
    },
  },
  {
    name: 'staff-clients-none',
    openid: WORKER,
    page: routes.clients(STATION),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '找人' }).fill('没有的人');
      await seen(page, '没有找到“没有的人”');
    },
  },
  {
    name: 'staff-clients-skeleton',
    openid: WORKER,
    page: routes.clients(STATION),
    prepare: (page) => withhold(page, 'cases'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  at('staff-client', WORKER, routes.client('demo-c1'), '约一个时间'),
  {
    name: 'staff-client-services',
    openid: WORKER,
    page: routes.client('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, '约一个时间');
      await offered(page, /^社交技能小组/, 'radio');
    },
  },
  {
    name: 'staff-client-transfer',
    openid: WORKER,
    page: routes.client('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, '转到别的站');
      await tap(page, /^五里墩·晴川站/, 'radio');
      await tap(page, '搬家了', 'checkbox');
      await tap(page, '转到五里墩·晴川站');
      await seen(page, '先和本人说好，再勾上');
    },
  },
  at('staff-client-erasing', WORKER, routes.client(erasing), '是本人请站里清的，那天以前本人可以收回。'),
  at('staff-client-arrived', WORKER, routes.client(arrived), /^从.*转来$/),
  at('staff-client-of-age', WORKER, routes.client(youth), '已经满 18 岁'),
  {
    name: 'staff-client-capacity',
    openid: 'demo-manager-1',
    page: routes.client(youth),
    reach: async ({ page }) => {
      await tap(page, '改谁来签同意书');
      await tap(page, '本人签', 'radio');
      await tap(page, '满 18 岁了', 'checkbox');
      await offered(page, '就这样改');
    },
  },
  {
    name: 'staff-client-close',
    openid: WORKER,
    page: routes.client('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, '结束服务');
      await offered(page, /^上班了/, 'radio');
      await page.getByRole('dialog').getByRole('button', { name: '结束服务' }).tap();
      await seen(page, '还差 2 处');
      // The tap may have scrolled the sheet a little; a title cut in half cannot be measured.
      await page.getByRole('dialog').evaluate((sheet) => sheet.closest('.van-popup')?.scrollTo(0, 0));
    },
  },
  at('staff-client-closed', WORKER, routes.client(closed), /结束了服务$/),
  at('staff-client-not-found', 'demo-staff-hy-2-w1', routes.client('demo-c1'), '没有找到'),
];
