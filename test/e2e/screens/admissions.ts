import type { Page } from 'playwright-core';
import { applicationOf, beginWith, DRAFT, type Draft } from '../../../src/admissions/apply/draft';
import { routes } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { paperPicture } from '../../support/paper';
import { offered, seen, tap } from '../taps';
import { type AdmissionsScene, APPLICANT, WORKER } from './admissions-scene';
import { answer, at, breakDown, refuse, type Screen, STATION, withhold } from './screen';

const VISITOR = 'demo-visitor-1';

/** The phone remembers this from before. */
async function remember(page: Page, openid: string, key: string, data: unknown): Promise<void> {
  await page.addInitScript(
    ([name, text]) => window.localStorage.setItem(name ?? '', text ?? ''),
    [`wx:${openid}:${key}`, JSON.stringify({ data })],
  );
}

const begun = (part: Partial<Draft>) => (page: Page) =>
  remember(page, VISITOR, `draft:${DRAFT}`, { ...beginWith({ for: 'family', stationId: STATION }), ...part });

/** The form at one of its questions, nothing written yet. */
const question = (name: string, step: Draft['step'], words: string): Screen => ({
  name,
  openid: VISITOR,
  page: routes.apply(),
  prepare: begun({ step }),
  reach: ({ page }) => offered(page, words, 'heading'),
});

const FILLED: Partial<Draft> = {
  step: 'check',
  checked: true,
  name: '周立夏',
  birthYear: '2001',
  address: '江堤街道四新里小区',
  idNumber: '420105200105050019',
  myName: '周清明',
  myPhone: '13800138002',
  relation: '爸爸',
  needs: '他这两年不太出门，想有人带着一起做点事，学学做饭也好。',
};

const HAND_IN = '交给站里';
const handIn = async ({ page }: DemoPhone): Promise<void> => {
  await offered(page, '这样交，对吗？', 'heading');
  await tap(page, HAND_IN);
};

/** Chooses pictures of papers, after WeChat's own question. */
async function choosePhotos(page: Page, bytes: Buffer): Promise<void> {
  await offered(page, '有材料要给站里看吗？', 'heading');
  const chooser = page.waitForEvent('filechooser');
  await tap(page, '拍照或选照片');
  await tap(page, '同意');
  await (await chooser).setFiles({ name: 'paper.png', mimeType: 'image/png', buffer: bytes });
}

const applying = (scene: AdmissionsScene): Screen[] => [
  at('apply-whom', VISITOR, routes.apply({ stationId: STATION }), '给谁申请？'),
  {
    name: 'apply-whom-missing',
    openid: VISITOR,
    page: routes.apply(),
    reach: async ({ page }) => {
      await tap(page, '下一步');
      await seen(page, '还差一处');
    },
  },
  at('apply-station', VISITOR, routes.apply({ for: 'self' }), '离哪个站近？'),
  {
    name: 'apply-station-skeleton',
    openid: VISITOR,
    page: routes.apply({ for: 'self' }),
    prepare: (page) => withhold(page, 'stations'),
    reach: ({ page }) => offered(page, '正在打开', 'status'),
  },
  {
    name: 'apply-station-offline',
    openid: VISITOR,
    page: routes.apply({ for: 'self' }),
    offline: true,
    reach: ({ page }) => seen(page, '现在没有网络'),
  },
  question('apply-name', 'name', '这位叫什么名字？'),
  question('apply-me', 'me', '怎么找到你？'),
  {
    ...question('apply-me-missing', 'me', '怎么找到你？'),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '电话' }).fill('138');
      await tap(page, '下一步');
      await seen(page, '还差 2 处');
    },
  },
  question('apply-more', 'more', '还有几样，可以不写'),
  {
    ...question('apply-needs', 'needs', '想要什么样的帮忙？'),
    reach: async ({ page }) => {
      await tap(page, '想找点事做，出门走走', 'checkbox');
      await tap(page, '想学做饭、理家', 'checkbox');
    },
  },
  question('apply-papers', 'papers', '有材料要给站里看吗？'),
  {
    ...question('apply-papers-chosen', 'papers', '有材料要给站里看吗？'),
    reach: async ({ page }) => {
      await choosePhotos(page, paperPicture());
      await offered(page, '拿掉第 1 张');
    },
  },
  {
    ...question('apply-papers-too-large', 'papers', '有材料要给站里看吗？'),
    reach: async ({ page }) => {
      await choosePhotos(page, Buffer.alloc(11 * 1024 * 1024));
      await seen(page, /超过 10 MB/);
    },
  },
  {
    ...question('apply-resumed', 'needs', '想要什么样的帮忙？'),
    prepare: begun({ step: 'needs', name: '周立夏', myName: '周清明', myPhone: '13800138002' }),
  },
  {
    name: 'apply-check',
    openid: VISITOR,
    page: routes.apply(),
    prepare: begun({ ...FILLED, photos: [scene.photo] }),
    reach: ({ page }) => offered(page, '这样交，对吗？', 'heading'),
  },
  {
    name: 'apply-check-refused',
    openid: VISITOR,
    page: routes.apply(),
    prepare: async (page) => {
      await begun(FILLED)(page);
      await refuse(page, 'admissions', 'submitApplication', 'TEXT_REFUSED');
    },
    reach: async (phone) => {
      await handIn(phone);
      await seen(phone.page, '有几个字发不出去');
    },
  },
  {
    name: 'apply-done',
    openid: VISITOR,
    page: routes.apply(),
    prepare: async (page) => {
      await begun(FILLED)(page);
      await answer(page, 'admissions', 'submitApplication', {
        applicationId: scene.ids.read,
        state: 'submitted',
        dueDay: '2026-12-01',
      });
    },
    reach: async (phone) => {
      await handIn(phone);
      await offered(phone.page, '交给站里了', 'heading');
    },
  },
  {
    name: 'apply-stored',
    openid: VISITOR,
    page: routes.apply(),
    prepare: begun(FILLED),
    reach: async (phone) => {
      await offered(phone.page, '这样交，对吗？', 'heading');
      await phone.setOnline(false);
      await tap(phone.page, HAND_IN);
      await seen(phone.page, '先替你存好了');
    },
  },
];

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
  at('applications-mine', APPLICANT.waiting, routes.applications(), /^排第 \d 位$/),
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
  at('staff-application-long', WORKER, routes.application(ids.asked), /别的站/),
  at('staff-application-accepted', WORKER, routes.application(ids.accepted), '打开档案'),
  deciding('staff-application-accept', ids.read, '可以来了', (page) => offered(page, /^本人签/, 'radio')),
  deciding('staff-application-wait', ids.read, '先等位子', (page) => offered(page, '排上')),
  deciding('staff-application-refuse', ids.read, '这次不行', async (page) => {
    await tap(page, '答复对方');
    await seen(page, '还差一处');
  }),
  deciding('staff-application-refer', ids.read, '转给别的站', async (page) => {
    await tap(page, /^五里墩·晴川站/, 'radio');
    await tap(page, '那边离家近', 'checkbox');
    await offered(page, '转给五里墩·晴川站');
  }),
];

const knowing = ({ closed }: AdmissionsScene): Screen[] => [
  at('staff-clients', WORKER, routes.clients(STATION), '林小满'),
  {
    name: 'staff-clients-found',
    openid: WORKER,
    page: routes.clients(STATION),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '找人' }).fill('guyu');
      await offered(page, '林谷雨');
      await page.getByText('林小满').waitFor({ state: 'hidden' });
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
      await offered(page, /^五里墩·晴川站/, 'radio');
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
    },
  },
  at('staff-client-closed', WORKER, routes.client(closed), /结束了服务$/),
  at('staff-client-not-found', 'demo-staff-hy-2-w1', routes.client('demo-c1'), '没有找到'),
];

export const admissionScreens = (scene: AdmissionsScene): Screen[] => [
  ...applying(scene),
  ...following(scene),
  ...reviewing(scene),
  ...knowing(scene),
];
