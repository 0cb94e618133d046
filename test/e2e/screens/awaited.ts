import type { Awaited, Person } from '../../../contracts/accounts';
import type { Output } from '../../../src/platform/calls';
import { routes, tabs } from '../../../src/platform/routes';
import { offered, seen } from '../taps';
import { APPLICANT } from './admissions-scene';
import { answer, at, of, type Screen } from './screen';

const GUARDIAN = 'demo-guardian-1';
const CLIENT = 'demo-client-1';

const person = (over: Partial<Person> = {}): Person => ({
  clientId: 'demo-c1',
  name: '林小满',
  shortName: '小满',
  stationId: 'hy-1',
  relation: 'guardian',
  scopes: ['book', 'answer', 'read', 'sign'],
  ...over,
});
const younger = person({ clientId: 'demo-c2', name: '林谷雨', shortName: '谷雨' });
const toSign = (over: Partial<Extract<Awaited, { kind: 'sign' }>>): Awaited => ({
  kind: 'sign',
  missing: ['client'],
  yours: [],
  why: 'first',
  ...over,
});

type Home = Output<'home', 'getHome'>;
const familyHome = (...people: Person[]): Home => ({
  screen: 'guardian',
  today: '2026-11-24',
  people: people.map((one) => ({ person: one, bookedThisMonth: 0 })),
});
const ERASES_AT = Date.parse('2026-12-01T10:00:00+08:00');
const MOVED = {
  at: Date.parse('2026-11-22T10:00:00+08:00'),
  from: '龙阳·洲头·建桥站',
  to: '永丰·四新站',
  phone: '027-5555-0101',
};

const shown = (name: string, openid: string, home: Home, words: string | RegExp): Screen => ({
  ...at(name, openid, undefined, words),
  prepare: (page) => answer(page, 'home', 'getHome', home),
});

/** Between acceptance and the first booking; and what else a family is told on its first screen. */
export const awaitedScreens: Screen[] = [
  at('client-home-sign', APPLICANT.accepted, undefined, '可以来了'),
  at('guardian-home-sign', APPLICANT.youth, undefined, '清和可以来了'),
  shown(
    'guardian-home-sign-other',
    GUARDIAN,
    familyHome(
      person({ awaits: toSign({}) }),
      { ...younger, awaits: toSign({ missing: ['client', 'guardian'], yours: ['guardian'] }) },
      person({ clientId: 'demo-c5', name: '秦霜降', shortName: '霜降', awaits: toSign({ why: 'declined' }) }),
      person({ clientId: 'demo-c6', name: '夏立春', shortName: '立春', awaits: { kind: 'ended' } }),
    ),
    /^还差小满的名字/,
  ),
  shown(
    'client-home-told',
    CLIENT,
    {
      screen: 'client',
      today: '2026-11-24',
      care: {
        person: person({ relation: 'self', erasesAt: ERASES_AT }),
        moved: MOVED,
        bookedThisMonth: 0,
      },
    },
    '12月1日周二清除你的档案',
  ),
  shown(
    'guardian-home-told',
    GUARDIAN,
    {
      screen: 'guardian',
      today: '2026-11-24',
      people: [
        { person: person({ erasesAt: ERASES_AT, scopes: ['read'] }), bookedThisMonth: 2 },
        { person: younger, moved: MOVED, bookedThisMonth: 0 },
      ],
    },
    /^谷雨换到/,
  ),
  {
    name: 'services-sign',
    openid: APPLICANT.accepted,
    page: tabs.services,
    reach: async ({ page }) => {
      await offered(page, '先签同意书');
      await seen(page, '一起做');
    },
  },
  at('service-sign', APPLICANT.youth, routes.service(of('social')), '清和可以来了'),
  at('choose-time-sign', APPLICANT.accepted, routes.chooseTime(of('social')), '可以来了'),
  {
    ...at('me-erasing', GUARDIAN, tabs.me, /^12月1日周二清除小满的档案/),
    prepare: (page) =>
      answer(page, 'home', 'getMe', {
        roles: [{ role: 'guardian', stationId: 'hy-1', stationName: '永丰·四新站' }],
        people: [person({ erasesAt: ERASES_AT }), younger],
      }),
  },
];
