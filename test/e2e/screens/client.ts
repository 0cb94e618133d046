import { routes, tabs } from '../../../src/platform/routes';
import { offered, seen, tab, tap } from '../taps';
import { at, breakDown, of, type Screen, STATION, withhold } from './screen';

const CLIENT = 'demo-client-1';

/** What a client sees besides booking. */
export const clientScreens: Screen[] = [
  at('client-home', CLIENT, undefined, '社交技能小组'),
  at('client-home-today', 'demo-client-6', undefined, '社交技能小组'),
  at('client-home-free', 'demo-client-3', undefined, '这几天空着'),
  {
    name: 'client-home-skeleton',
    openid: CLIENT,
    prepare: (page) => withhold(page, 'home'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  {
    name: 'client-home-error',
    openid: CLIENT,
    prepare: (page) => breakDown(page, 'home'),
    reach: ({ page }) => seen(page, '这一页没有打开'),
  },
  {
    name: 'client-home-offline',
    openid: CLIENT,
    reach: async ({ page, setOnline }) => {
      await seen(page, '小满，下午好');
      await setOnline(false);
      await tab(page, '我的');
      await tab(page, '首页');
      await seen(page, /^下面是.*看到的/);
    },
  },
  {
    name: 'client-home-offline-first',
    openid: CLIENT,
    offline: true,
    reach: ({ page }) => seen(page, '现在没有网络'),
  },
  {
    name: 'client-help',
    openid: CLIENT,
    reach: async ({ page }) => {
      await tap(page, /^帮忙/);
      await seen(page, '现在就有危险');
    },
  },
  at('client-services', CLIENT, tabs.services, '一起做'),
  {
    name: 'client-services-skeleton',
    openid: CLIENT,
    page: tabs.services,
    prepare: (page) => withhold(page, 'stations'),
    reach: ({ page }) => offered(page, '能约什么', 'heading'),
  },
  {
    name: 'client-services-stations',
    openid: CLIENT,
    page: tabs.services,
    reach: async ({ page }) => {
      await tap(page, /换站点$/);
      await offered(page, /^五里墩·晴川站/, 'radio');
    },
  },
  at('client-service', CLIENT, routes.service(of('social')), '最多 6 人一起'),
  at('client-station', CLIENT, routes.station(STATION), '第一次来，一步一步'),
  at('client-station-complaints', CLIENT, routes.station(STATION, 'complaints'), /^跟管站的人说/),
  at('client-activities', CLIENT, tabs.activities, '最近没有活动'),
  at('client-learn', CLIENT, tabs.learn, '这里还空着'),
  at('client-me', CLIENT, tabs.me, /^我的安排/),
  at('client-me-roles', 'demo-client-2', tabs.me, '用哪个身份'),
];
