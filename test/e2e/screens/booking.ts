import { routes } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { confirmBooking, offered, seen, tap } from '../taps';
import type { Scene } from './scene';
import { at, breakDown, confirmPage, of, refuse, type Screen, withhold } from './screen';

const CLIENT = 'demo-client-1';
const COOKING = confirmPage('cooking', 'hy-1_w2_cooking_20261126_0930');
const CHECK = '这样约，对吗？';

const reachStored = async ({ page, setOnline }: DemoPhone): Promise<void> => {
  await seen(page, CHECK);
  await setOnline(false);
  await tap(page, '确认预约');
  await seen(page, '先替你存好了');
};

/** A client's way to a place in a group, and what stands in it. */
const wayThere: Screen[] = [
  {
    name: 'booking-choose-time',
    openid: CLIENT,
    page: routes.chooseTime(of('social')),
    reach: ({ page }) => offered(page, /^周三 11月25日/, 'radio'),
  },
  {
    name: 'booking-choose-time-chosen',
    openid: CLIENT,
    page: routes.chooseTime(of('social')),
    reach: async ({ page }) => {
      await tap(page, /^周五 11月27日/, 'radio');
      await tap(page, /^上午 9:30，/, 'radio');
      await offered(page, /^选好了/);
    },
  },
  {
    name: 'booking-choose-time-closed',
    openid: CLIENT,
    page: routes.chooseTime(of('social')),
    reach: async ({ page }) => {
      await tap(page, /^周二 11月24日|^今天/, 'radio');
      await seen(page, /^这天/);
    },
  },
  {
    name: 'booking-choose-time-skeleton',
    openid: CLIENT,
    page: routes.chooseTime(of('social')),
    prepare: (page) => withhold(page, 'appointments'),
    reach: ({ page }) => seen(page, '社交技能小组'),
  },
  {
    name: 'booking-choose-time-error',
    openid: CLIENT,
    page: routes.chooseTime(of('social')),
    prepare: (page) => breakDown(page, 'appointments'),
    reach: ({ page }) => seen(page, '这一页没有打开'),
  },
  at(
    'booking-choose-time-visitor',
    'demo-visitor-1',
    routes.chooseTime(of('social')),
    '约之前，先和站里说一声',
  ),
  at('booking-confirm', CLIENT, COOKING, CHECK),
  at('booking-confirm-no-such-time', CLIENT, confirmPage('cooking', 'gone'), '这个时间不开了'),
  {
    name: 'booking-confirm-clash',
    openid: CLIENT,
    page: COOKING,
    prepare: (page) => refuse(page, 'appointments', 'bookAppointment', 'ALREADY_BOOKED'),
    reach: async ({ page }) => {
      await seen(page, CHECK);
      await confirmBooking(page);
      await seen(page, '已经约过这个时间');
    },
  },
  {
    name: 'booking-just-full',
    openid: CLIENT,
    page: confirmPage('social', 'hy-1_w1_social_20261127_1500'),
    prepare: (page) => refuse(page, 'appointments', 'bookAppointment', 'SLOT_FULL'),
    reach: async ({ page }) => {
      await seen(page, CHECK);
      await confirmBooking(page);
      await offered(page, /^换到/);
    },
  },
  { name: 'booking-stored', openid: CLIENT, page: COOKING, reach: reachStored },
];

/** What has been agreed, and the ways out of it. */
const agreed = ({ next, calledOff, tooLate, strange, missed, completed }: Scene): Screen[] => [
  at('booking-done', CLIENT, routes.done(next), '接下来'),
  at('client-schedule', CLIENT, routes.schedule(), '明天'),
  {
    name: 'client-schedule-past',
    openid: CLIENT,
    page: routes.schedule(),
    reach: async ({ page }) => {
      await tap(page, '去过的', 'tab');
      await offered(page, /^11月\d+日周/);
    },
  },
  at('client-schedule-called-off', 'demo-client-3', routes.schedule(), '站里取消了'),
  at('client-schedule-nobody', 'demo-visitor-1', routes.schedule(), '这里会放约好的事'),
  {
    name: 'client-schedule-skeleton',
    openid: CLIENT,
    page: routes.schedule(),
    prepare: (page) => withhold(page, 'appointments'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  {
    name: 'client-schedule-offline',
    openid: CLIENT,
    page: routes.schedule(),
    reach: async ({ page, setOnline }) => {
      await offered(page, /^11月25日周三/);
      await setOnline(false);
      await tap(page, '社交技能小组，怎么去');
      await tap(page, '返回');
      await seen(page, /^下面是.*看到的/);
    },
  },
  {
    name: 'client-schedule-waiting',
    openid: CLIENT,
    page: COOKING,
    reach: async (phone) => {
      await reachStored(phone);
      await tap(phone.page, '看我的安排');
      await seen(phone.page, '等着发出');
    },
  },
  at('client-appointment', CLIENT, routes.appointment(next), '怎么去'),
  at('client-appointment-called-off', CLIENT, routes.appointment(calledOff), '站里取消了这一次'),
  {
    name: 'client-appointment-too-late',
    openid: 'demo-client-6',
    page: routes.appointment(tooLate, 'cancel'),
    reach: ({ page }) => seen(page, '快开始了，这里改不了'),
  },
  {
    name: 'client-appointment-cancel',
    openid: CLIENT,
    page: routes.appointment(next, 'cancel'),
    reach: ({ page }) => offered(page, '告诉站里我去不了'),
  },
  at('client-appointment-today', 'demo-client-6', routes.appointment(tooLate), '晚一点到'),
  {
    name: 'client-appointment-late',
    openid: 'demo-client-6',
    page: routes.appointment(tooLate),
    reach: async ({ page }) => {
      await tap(page, '晚一点到');
      await seen(page, '晚一点没关系');
    },
  },
  {
    name: 'client-appointment-arrive',
    openid: 'demo-client-6',
    page: routes.appointment(tooLate),
    reach: async ({ page }) => {
      await tap(page, '我到了');
      await seen(page, '写站里今天的到站码');
    },
  },
  at('client-appointment-missed', 'demo-guardian-1', routes.appointment(missed), '这一次没有来'),
  at('client-appointment-over', 'demo-guardian-1', routes.appointment(completed), '这一次做完了'),
  at('client-appointment-not-found', CLIENT, routes.appointment(strange), '没有找到'),
];

export const bookingScreens = (scene: Scene): Screen[] => [...wayThere, ...agreed(scene)];
