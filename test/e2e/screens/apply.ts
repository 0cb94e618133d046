import type { Page } from 'playwright-core';
import { beginWith, DRAFT, type Draft } from '../../../src/admissions/apply/draft';
import { routes } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { paperPicture } from '../../support/paper';
import { offered, seen, tap } from '../taps';
import type { AdmissionsScene } from './admissions-scene';
import { answer, at, refuse, type Screen, STATION, withhold } from './screen';

export const VISITOR = 'demo-visitor-1';

/** The phone remembers this from before. */
export async function remember(page: Page, openid: string, key: string, data: unknown): Promise<void> {
  await page.addInitScript(
    ([name, text]) => window.localStorage.setItem(name ?? '', text ?? ''),
    [`wx:${openid}:${key}`, JSON.stringify({ data })],
  );
}

/** A form that was begun before. */
const begun = (part: Partial<Draft>) => (page: Page) =>
  remember(page, VISITOR, `draft:${DRAFT}`, { ...beginWith({ for: 'family', stationId: STATION }), ...part });

/** The form at one of its questions, nothing written yet. */
const question = (name: string, step: Draft['step'], words: string | RegExp): Screen => ({
  name,
  openid: VISITOR,
  page: routes.apply(),
  prepare: begun({ step }),
  reach: ({ page }) => offered(page, words, 'heading'),
});

export const FILLED: Partial<Draft> = {
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

export const applyScreens = (scene: AdmissionsScene): Screen[] => [
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
  {
    name: 'apply-station',
    openid: VISITOR,
    page: routes.apply({ for: 'self' }),
    reach: ({ page }) => offered(page, /^永丰·四新站/, 'radio'),
  },
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
  question('apply-name', 'name', '家里人叫什么名字？'),
  question('apply-me', 'me', '怎么找到你？'),
  {
    ...question('apply-me-missing', 'me', '怎么找到你？'),
    reach: async ({ page }) => {
      await page.getByRole('textbox', { name: '电话' }).fill('138');
      await tap(page, '下一步');
      await seen(page, '还差 2 处');
    },
  },
  question('apply-more', 'more', /另外几样，可以不写$/),
  {
    ...question('apply-needs', 'needs', /来做什么？$/),
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
    ...question('apply-resumed', 'needs', /来做什么？$/),
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
