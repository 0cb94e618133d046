import { routes, tabs } from '../../../src/platform/routes';
import { dataOf, type Gateway } from '../../support/gateway';
import { seen, tap } from '../taps';
import { arrivalScreens } from './people-arriving';
import { stationScreens } from './people-at-station';
import { answer, at, breakDown, refuse, type Screen, STATION } from './screen';

const CLIENT = 'demo-client-1';
const GUARDIAN = 'demo-guardian-1';
const STAFF = 'demo-staff-hy-1-w1';
/** Nobody knows them yet; they ask to be linked, so that their lists are not empty. */
const ASKER = 'demo-asker-1';
const TURNED_DOWN = 'demo-asker-2';
/** Was linked to somebody until the station ended it. */
const ENDED = 'demo-ended-1';

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
  await linkAndEnd(gateway);
  return { requestId: await ask(ASKER, {}) };
}

/** The station links somebody to one of its people, and ends it again. */
async function linkAndEnd(gateway: Gateway): Promise<void> {
  const clientId = 'demo-c15';
  const key = { idempotencyKey: 'scene-link-and-end' };
  const invitation = { clientId, relation: 'relative', scopes: ['read'], ...key };
  const { code } = dataOf(await gateway.call(STAFF, 'accounts', 'inviteToLink', invitation));
  dataOf(await gateway.call(ENDED, 'accounts', 'redeemCode', { code, name: '白大雪', ...key }));
  const { links } = dataOf(await gateway.call(STAFF, 'accounts', 'listLinks', { clientId }));
  const linkId = links.find(({ name }) => name === '白大雪')?.linkId;
  dataOf(await gateway.call(STAFF, 'accounts', 'endLink', { clientId, linkId, ...key }));
}

/** One person and those around them. */
const around: Screen[] = [
  at('people-self', CLIENT, routes.people('demo-c1'), '谁能看、谁能替我办'),
  at('people-other', GUARDIAN, routes.people('demo-c2'), '谁能看、谁能替谷雨办'),
  at('people-alone', 'demo-client-3', routes.people('demo-c4'), '只有你自己能看到。'),
  {
    name: 'people-end',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    reach: async ({ page }) => {
      await tap(page, /^不再让.*看和办$/);
      await seen(page, /^马上生效/);
    },
  },
  {
    name: 'people-end-refused',
    openid: CLIENT,
    page: routes.people('demo-c1'),
    prepare: (page) => refuse(page, 'accounts', 'endLink', 'NOT_YOURS_TO_END'),
    reach: async ({ page }) => {
      await tap(page, /^不再让.*看和办$/);
      await tap(page, '不再让看和办');
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
      await seen(page, '谁能看、谁能替我办');
      await setOnline(false);
      await tap(page, /^安排/);
      await tap(page, '返回');
      await seen(page, /^下面是.*看到的/);
    },
  },
  at('people-ended', ENDED, undefined, '知道了'),
  at('people-relative', 'demo-relative-1', tabs.me, /^许星河/),
];

export const peopleScreens = (scene: PeopleScene): Screen[] => [
  ...arrivalScreens,
  ...around,
  ...stationScreens(scene.requestId),
];
