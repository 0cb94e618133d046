import type { Page } from 'playwright-core';
import { applicationOf, beginWith } from '../../../src/admissions/apply/draft';
import { routes } from '../../../src/platform/routes';
import { offered, seen, tap } from '../taps';
import { type AdmissionsScene, APPLICANT, WORKER } from './admissions-scene';
import { FILLED, remember, VISITOR } from './apply';
import { at, breakDown, type Screen, STATION, withhold } from './screen';

/** An application that went into the outbox once, and what became of it there. */
const unsent = (refused?: string) => (page: Page) => {
  const application = applicationOf({ ...beginWith({ for: 'family', stationId: STATION }), ...FILLED });
  const item = {
    key: 'scene-unsent',
    name: 'admissions',
    action: 'submitApplication',
    input: { ...application, idempotencyKey: 'scene-unsent' },
    about: { title: '周立夏的申请' },
    refused,
  };
  return remember(page, VISITOR, 'outbox', [item]);
};

const following = ({ ids }: AdmissionsScene): Screen[] => [
  at('applications-mine', APPLICANT.waiting, routes.applications(), /^排在第 \d 位$/),
  at('applications-mine-empty', VISITOR, routes.applications(), '还没有申请过'),
  {
    name: 'applications-mine-waiting',
    openid: VISITOR,
    page: routes.applications(),
    offline: true,
    prepare: unsent(),
    reach: ({ page }) => seen(page, '等着发出'),
  },
  {
    name: 'applications-mine-refused',
    openid: VISITOR,
    page: routes.applications(),
    prepare: unsent('TEXT_REFUSED'),
    reach: ({ page }) => offered(page, /改一改再交$/),
  },
  at('application-read', APPLICANT.read, routes.application(ids.read), '到哪一步了'),
  at('application-late', APPLICANT.late, routes.application(ids.late), /比说好的晚了/),
  at('application-waiting', APPLICANT.waiting, routes.application(ids.waiting), '下个月开新的小组'),
  at('application-asked', APPLICANT.asked, routes.application(ids.asked), '还想来吗？'),
  {
    name: 'application-asked-not',
    openid: APPLICANT.asked,
    page: routes.application(ids.asked),
    reach: async ({ page }) => {
      await tap(page, '先不了');
      await seen(page, '先不来了？');
    },
  },
  at('application-accepted', APPLICANT.accepted, routes.application(ids.accepted), '看同意书'),
  at('application-refused', APPLICANT.refused, routes.application(ids.refused), /那边更近/),
  at('application-withdrawn', APPLICANT.withdrawn, routes.application(ids.withdrawn), '到哪一步了'),
  {
    name: 'application-withdraw',
    openid: APPLICANT.read,
    page: routes.application(ids.read),
    reach: async ({ page }) => {
      await tap(page, '不申请了');
      await offered(page, '还是留着');
    },
  },
  at('application-not-found', VISITOR, routes.application(ids.read), '没有找到'),
  {
    name: 'application-skeleton',
    openid: APPLICANT.read,
    page: routes.application(ids.read),
    prepare: (page) => withhold(page, 'admissions'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
];

/** A sheet of the page on which a worker decides. */
const deciding = (name: string, id: string, open: string, then: (page: Page) => Promise<void>): Screen => ({
  name,
  openid: WORKER,
  page: routes.application(id),
  reach: async ({ page }) => {
    await tap(page, open);
    await then(page);
  },
});

const reviewing = ({ ids }: AdmissionsScene): Screen[] => [
  at('staff-applications', WORKER, routes.stationApplications(STATION), '周立夏'),
  {
    name: 'staff-applications-waiting',
    openid: WORKER,
    page: routes.stationApplications(STATION),
    reach: async ({ page }) => {
      await tap(page, '等位子', 'tab');
      await seen(page, '第 2 位');
    },
  },
  {
    name: 'staff-applications-ended',
    openid: WORKER,
    page: routes.stationApplications(STATION),
    reach: async ({ page }) => {
      await tap(page, '结束的', 'tab');
      await seen(page, '撤回了');
    },
  },
  at('staff-applications-empty', 'demo-staff-hy-2-w1', routes.stationApplications('hy-2'), '没有新来的'),
  {
    name: 'staff-applications-error',
    openid: WORKER,
    page: routes.stationApplications(STATION),
    prepare: (page) => breakDown(page, 'admissions'),
    reach: ({ page }) => seen(page, '这一页没有打开'),
  },
  {
    name: 'staff-applications-skeleton',
    openid: WORKER,
    page: routes.stationApplications(STATION),
    prepare: (page) => withhold(page, 'admissions'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  at('staff-application', WORKER, routes.application(ids.read), '想要'),
  at('staff-application-late', WORKER, routes.application(ids.late), /^晚了/),
  at('staff-application-known', WORKER, routes.application(ids.known), '在别的站有过档案'),
  at('staff-application-long', WORKER, routes.application(ids.asked), /别的站/),
  at('staff-application-accepted', WORKER, routes.application(ids.accepted), '打开档案'),
  at('staff-application-accepted-family', WORKER, routes.application(ids.youth), '打开档案'),
  deciding('staff-application-accept', ids.read, '可以来了', (page) => offered(page, /^本人签/, 'radio')),
  deciding('staff-application-wait', ids.read, '先等位子', (page) => offered(page, '排上')),
  deciding('staff-application-refuse', ids.read, '这次没有通过', async (page) => {
    await tap(page, '答复对方');
    await seen(page, '还差一处');
  }),
  deciding('staff-application-refer', ids.read, '转给别的站', async (page) => {
    await tap(page, /^五里墩·晴川站/, 'radio');
    await tap(page, '那边离家近', 'checkbox');
    await offered(page, '转给五里墩·晴川站');
  }),
];

export const admissionScreens = (scene: AdmissionsScene): Screen[] => [
  ...following(scene),
  ...reviewing(scene),
];
