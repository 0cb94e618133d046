import { routes, tabs } from '../../../src/platform/routes';
import { offered, seen, tap } from '../taps';
import type { Scene } from './scene';
import { at, of, type Screen, STATION } from './screen';

const GUARDIAN = 'demo-guardian-1';
const STAFF = 'demo-staff-hy-1-w1';
const day = (key: string): string => routes.stationDay({ stationId: STATION, day: key });

/** Guardians, relatives, volunteers and those no station knows. */
const family: Screen[] = [
  at('guardian-home', GUARDIAN, undefined, '接下来空着'),
  at('guardian-services', GUARDIAN, tabs.services, '一起做'),
  {
    name: 'guardian-person-sheet',
    openid: GUARDIAN,
    page: routes.chooseTime(of('social')),
    reach: async ({ page }) => {
      await tap(page, '换人');
      await offered(page, '林谷雨', 'radio');
    },
  },
  {
    name: 'guardian-schedule',
    openid: GUARDIAN,
    page: routes.schedule('demo-c1'),
    reach: ({ page }) => offered(page, /^11月25日周三/),
  },
  at('guardian-me', GUARDIAN, tabs.me, /^林小满/),
  at('relative-home', 'demo-relative-1', undefined, '许星河'),
  at('volunteer-home', 'demo-volunteer-1', undefined, '最近没有排活动'),
  at('volunteer-me', 'demo-volunteer-1', tabs.me, /^隐私说明/),
  at('visitor-home', 'demo-visitor-1', undefined, '附近的站点'),
  at('visitor-me', 'demo-visitor-1', tabs.me, /^找一个站点/),
];

/** Those who work at a station, and those who look after figures. */
const work = ({ next }: Scene): Screen[] => [
  at('staff-home', STAFF, undefined, '要开的场次'),
  at('staff-day', STAFF, day('2026-11-24'), '就业准备小组'),
  {
    name: 'staff-day-person',
    openid: STAFF,
    page: day('2026-11-24'),
    reach: async ({ page }) => {
      await tap(page, '顾云舟');
      await seen(page, '还没有到。');
    },
  },
  {
    name: 'staff-day-minutes',
    openid: STAFF,
    page: day('2026-11-24'),
    reach: async ({ page }) => {
      await tap(page, '顾云舟');
      await tap(page, '做完了');
      await seen(page, '按实际做的时间记。');
    },
  },
  {
    name: 'staff-day-correct',
    openid: STAFF,
    page: day('2026-11-24'),
    reach: async ({ page }) => {
      await tap(page, '秦霜降，90 分钟');
      await tap(page, '时间记错了');
      await seen(page, '为什么改');
    },
  },
  at('staff-day-empty', STAFF, day('2026-11-29'), '这一天没有人约'),
  at('staff-appointment', STAFF, routes.appointment(next), '站里取消这一次'),
  {
    name: 'staff-appointment-cancel',
    openid: STAFF,
    page: routes.appointment(next),
    reach: async ({ page }) => {
      await tap(page, '站里取消这一次');
      await seen(page, '约好的人会看到是站里取消的。');
    },
  },
  at('staff-me', STAFF, tabs.me, /^隐私说明/),
  at('supervisor-home', 'demo-supervisor-1', undefined, '接下来 7 天'),
  at('district-home', 'demo-district-1', undefined, '接下来 7 天'),
];

export const otherScreens = (scene: Scene): Screen[] => [...family, ...work(scene)];
