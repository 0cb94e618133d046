import { routes } from '../../../src/platform/routes';
import { offered, seen, tap } from '../taps';
import { answer, at, breakDown, refuse, type Screen, withhold } from './screen';

const CLIENT = 'demo-client-1';
const GUARDIAN = 'demo-guardian-1';
const ELDER = 'demo-c1';
const visits = routes.visits(ELDER);
const record = routes.record(ELDER);

const day = (key: string, hour = 10): number =>
  Date.parse(`${key}T${String(hour).padStart(2, '0')}:00:00+08:00`);
const visit = (at: number, reader: string, what: string) => ({
  at,
  reader,
  stationName: '永丰·四新站',
  what,
});
const VISITS = [
  visit(day('2026-11-24', 9), '沈听雨', 'file'),
  visit(day('2026-11-24', 9), '何立秋', 'appointments'),
  visit(day('2026-11-20'), '沈听雨', 'consents'),
  visit(day('2026-11-02'), '', 'links'),
  visit(day('2025-12-30'), '沈听雨', 'file'),
];

/** Who has read the file. */
const readers: Screen[] = [
  {
    ...at('privacy-visits', CLIENT, visits, /^何立秋/),
    prepare: (page) => answer(page, 'privacy', 'listVisits', { visits: VISITS }),
  },
  {
    ...at('privacy-visits-more', GUARDIAN, visits, '往下还有'),
    prepare: (page) =>
      answer(page, 'privacy', 'listVisits', { visits: VISITS.slice(0, 2), cursor: 'further-down' }),
  },
  {
    ...at('privacy-visits-none', CLIENT, visits, '还没有人看过'),
    prepare: (page) => answer(page, 'privacy', 'listVisits', { visits: [] }),
  },
  {
    name: 'privacy-visits-skeleton',
    openid: CLIENT,
    page: visits,
    prepare: (page) => withhold(page, 'privacy'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  {
    name: 'privacy-visits-error',
    openid: CLIENT,
    page: visits,
    prepare: (page) => breakDown(page, 'privacy'),
    reach: ({ page }) => seen(page, '这一页没有打开'),
  },
];

const untilAt = day('2029-12-01');
const KEEPS = [
  { what: 'service-records', untilAt },
  { what: 'consents', untilAt },
  { what: 'appointments', untilAt },
];
const PERSON = { title: '本人', rows: [[{ name: '名字', value: '林小满' }]] };
const EXPORT = { fileName: '我的记录-2026-11-24.txt', sections: [PERSON, { title: '同意书', rows: [] }] };

/** A copy to take along, and erasure. */
const ownRecord: Screen[] = [
  {
    ...at('privacy-record', CLIENT, record, '我想清除'),
    prepare: (page) => answer(page, 'privacy', 'getErasure', { keeps: KEEPS }),
  },
  {
    name: 'privacy-record-file',
    openid: CLIENT,
    page: record,
    prepare: async (page) => {
      await answer(page, 'privacy', 'getErasure', { keeps: KEEPS });
      await answer(page, 'privacy', 'exportRecord', EXPORT);
    },
    reach: async ({ page }) => {
      await tap(page, '做成文件');
      await offered(page, '发到微信');
    },
  },
  {
    name: 'privacy-record-failed',
    openid: CLIENT,
    page: record,
    prepare: async (page) => {
      await refuse(page, 'privacy', 'exportRecord', 'INTERNAL');
      await answer(page, 'privacy', 'getErasure', { keeps: KEEPS });
    },
    reach: async ({ page }) => {
      await tap(page, '做成文件');
      await seen(page, '没有等到回音');
    },
  },
  {
    name: 'privacy-erase',
    openid: CLIENT,
    page: record,
    prepare: (page) => answer(page, 'privacy', 'getErasure', { keeps: KEEPS }),
    reach: async ({ page }) => {
      await tap(page, '我想清除');
      await offered(page, '七天后清除');
    },
  },
  {
    ...at('privacy-erase-asked', GUARDIAN, record, '取消清除'),
    prepare: (page) =>
      answer(page, 'privacy', 'getErasure', {
        keeps: KEEPS,
        requestedAt: day('2026-11-24'),
        dueAt: day('2026-12-01'),
      }),
  },
  at('privacy-record-not-mine', 'demo-visitor-1', record, '没有找到'),
];

/** WeChat's question before the calendar is used for the first time, in our words. */
const consent = (appointmentId: string): Screen[] => [
  {
    name: 'privacy-guide',
    openid: CLIENT,
    page: routes.appointment(appointmentId),
    reach: async ({ page }) => {
      await tap(page, '放进日历');
      await seen(page, '用之前，先看一眼');
    },
  },
];

export const privacyScreens = ({ next }: { next: string }): Screen[] => [
  ...readers,
  ...ownRecord,
  ...consent(next),
];
