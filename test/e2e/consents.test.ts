import { routes } from '../../src/platform/routes';
import { type DemoPhone, type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { drawName, pad, slip, swipe } from './draw';
import { answered, loseAnswers } from './network';
import { admit } from './newcomer';
import { confirmPage } from './screens/screen';
import { atTop, confirmBooking, control, gone, offered, seen, tap } from './taps';

/** Consents: asked one by one, signed by hand, taken back at once. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const STAFF = 'demo-staff-hy-1-w1';
type Page = DemoPhone['page'];

const consentsOf = async (openid: string, clientId: string) =>
  dataOf(await phones.gateway.call(openid, 'consents', 'getConsents', { clientId }));

const answerAll = async (page: Page, no: readonly string[] = []): Promise<void> => {
  for (const title of ['服务约定', '记录活动', '把情况告诉医院', '拍照片', '微信提醒'])
    await tap(page, `${title}，${no.includes(title) ? '不同意' : '同意'}`, 'radio');
};
const chosen = (page: Page) => page.getByRole('radio', { checked: true });
const scrolled = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('.page-view:not([hidden]) .page-scroller')?.scrollTop ?? -1);

test('nothing is chosen beforehand; what is missing is named; what was filled in survives leaving; signed once', async () => {
  const openid = 'newcomer-1';
  const clientId = await admit(phones.gateway, { openid, for: 'self', capacity: 'full', name: '秋分' });
  const { page } = await phones.open(openid, { page: routes.consentSign({ clientId }) });
  await seen(page, '五件事，分开同意');
  expect(await chosen(page).count()).toBe(0);

  await tap(page, '服务约定，同意', 'radio');
  await tap(page, '拍照片，不同意', 'radio');
  await slip(page);
  await tap(page, '签好了，交给站里');
  await seen(page, '还差 4 处');
  await atTop(page);
  await tap(page, '签名：再写得完整一点');
  await pad(page).filter({ visible: true }).waitFor();
  expect((await consentsOf(openid, clientId)).decisions).toEqual([]);

  await tap(page, '重写');
  await drawName(page);
  await page.goto(page.url().replace(/#.*/, '#/tabs/home/index'));
  await page.reload();
  await page.goto(page.url().replace(/#.*/, `#${routes.consentSign({ clientId })}`));
  await page.reload();
  await offered(page, '签名处，写好了', 'img');
  expect(await chosen(page).count()).toBe(2);
  for (const title of ['记录活动', '把情况告诉医院', '微信提醒']) await tap(page, `${title}，同意`, 'radio');
  await tap(page, '签好了，交给站里');
  await offered(page, '签好了', 'heading');
  await seen(page, '四件事同意了。');

  const { holds, acts } = await consentsOf(openid, clientId);
  expect(holds).toEqual(['agreement', 'record', 'clinic', 'notifications']);
  expect(acts).toHaveLength(1);
  expect(acts[0]?.signature.split(';').length).toBeGreaterThan(10);

  await tap(page, '好的');
  await tap(page, /秋分签的/);
  await seen(page, /^活动的时候有人拍照/);
  await offered(page, /的签名$/, 'img');
});

test('a moving finger draws and scrolls nothing; beside the box it scrolls', async () => {
  const openid = 'newcomer-2';
  const clientId = await admit(phones.gateway, { openid, for: 'self', capacity: 'full', name: '立冬' });
  const { page } = await phones.open(openid, { page: routes.consentSign({ clientId }) });
  await seen(page, '五件事，分开同意');
  await pad(page).evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const before = await scrolled(page);
  await drawName(page, [
    [
      [0.5, 0.1],
      [0.5, 0.95],
    ],
  ]);
  expect(await scrolled(page)).toBe(before);

  const box = await pad(page).boundingBox();
  const down = [180, 140, 100, 60, 20].map((above) => ({ x: 100, y: (box?.y ?? 0) - above }));
  await swipe(page, down);
  await page.waitForFunction(
    (was) => document.querySelector('.page-view:not([hidden]) .page-scroller')?.scrollTop !== was,
    before,
  );
});

test('where two must sign, it holds when both have: the guardian at home, the client at the worker’s phone', async () => {
  const openid = 'newcomer-3';
  const clientId = await admit(phones.gateway, { openid, for: 'family', capacity: 'limited', name: '小寒' });
  const guardian = await phones.open(openid, { page: routes.consents(clientId) });
  await seen(guardian.page, '小寒和你还没有签完');
  await tap(guardian.page, '去签同意书');
  await answerAll(guardian.page, ['拍照片']);
  await drawName(guardian.page);
  await tap(guardian.page, '签好了，交给站里');
  await seen(guardian.page, /^小寒也要签/);
  expect((await consentsOf(openid, clientId)).holds).toEqual([]);

  const worker = await phones.open(STAFF, { page: routes.consentSign({ clientId }) });
  await tap(worker.page, /^小寒/, 'radio');
  await seen(worker.page, '小寒来签');
  await answerAll(worker.page, ['把情况告诉医院']);
  await drawName(worker.page);
  await tap(worker.page, '签好了，交给站里');
  await offered(worker.page, '签好了', 'heading');
  expect((await consentsOf(openid, clientId)).holds).toEqual(['agreement', 'record', 'notifications']);

  await tap(guardian.page, '好的');
  await offered(guardian.page, '收回“记录活动”');
  expect(await control(guardian.page, '改成同意“把情况告诉医院”').count()).toBe(0);
});

test('taken back in one browser, another sees it with its next look; given again with a name', async () => {
  const worker = await phones.open(STAFF, { page: routes.consents('demo-c4') });
  await offered(worker.page, '收回“拍照片”');
  const { page } = await phones.open('demo-client-3', { page: routes.consents('demo-c4') });
  await tap(page, '收回“拍照片”');
  await seen(page, /^不再拍你/);
  await tap(page, '先不收回');
  await gone(page, '先不收回');
  expect((await consentsOf(STAFF, 'demo-c4')).holds).toContain('photos');

  await tap(page, '收回“拍照片”');
  await tap(page, '收回');
  await seen(page, '收回了“拍照片”');
  await offered(page, '改成同意“拍照片”');
  expect((await consentsOf(STAFF, 'demo-c4')).holds).not.toContain('photos');
  await worker.setOnline(false);
  await worker.setOnline(true);
  await offered(worker.page, '改成同意“拍照片”');

  await tap(page, '改成同意“拍照片”');
  await seen(page, '这件事，同意吗？');
  await tap(page, '拍照片，同意', 'radio');
  await drawName(page);
  await tap(page, '签好了，交给站里');
  await offered(page, '签好了', 'heading');
  await tap(page, '好的');
  await offered(page, '收回“拍照片”');
  expect((await consentsOf(STAFF, 'demo-c4')).holds).toContain('photos');
});

test('a booking without the agreement leads to it, and goes on from where it was', async () => {
  await phones.gateway.call('demo-client-2', 'consents', 'withdrawConsent', {
    clientId: 'demo-c3',
    signer: 'client',
    purpose: 'agreement',
    idempotencyKey: 'takes-it-back',
  });
  const { page } = await phones.open('demo-client-2', {
    page: confirmPage('cooking', 'hy-1_w2_cooking_20261126_0930'),
  });
  await seen(page, '这样约，对吗？');
  await confirmBooking(page);
  await seen(page, '还差一份约定没签');
  await tap(page, '去看约定，再签名');
  await tap(page, '服务约定，同意', 'radio');
  await drawName(page);
  await tap(page, '签好了，交给站里');
  await seen(page, '可以约时间了。');
  await tap(page, '好的');
  await tap(page, '确认预约');
  await offered(page, '约好了', 'heading');
});

test('a wording that changes meanwhile asks for that one again, and keeps the rest', async () => {
  const openid = 'newcomer-4';
  const clientId = await admit(phones.gateway, { openid, for: 'self', capacity: 'full', name: '大寒' });
  const older = await consentsOf(openid, clientId);
  const phone = await phones.open(openid, {
    page: routes.consentSign({ clientId }),
    prepare: async (page) => {
      await page.route(
        /\/v1\/functions\/consents$/,
        (route) =>
          route.fulfill({
            json: {
              ok: true,
              data: {
                ...older,
                texts: older.texts.map((text) =>
                  text.purpose === 'photos' ? { ...text, version: '2025-01' } : text,
                ),
              },
            },
          }),
        { times: 1 },
      );
    },
  });
  const { page } = phone;
  await answerAll(page);
  await drawName(page);
  await tap(page, '签好了，交给站里');
  await seen(page, '说明有了新的写法');
  await seen(page, '这一件改了写法。之前选的是同意。');
  expect(await chosen(page).count()).toBe(4);
  await tap(page, '签好了，交给站里');
  await offered(page, '拍照片：改了写法，看过再选一次');
  await tap(page, '拍照片，同意', 'radio');
  await offered(page, '签名处，写好了', 'img');
  await tap(page, '签好了，交给站里');
  await offered(page, '签好了', 'heading');
  expect((await consentsOf(openid, clientId)).holds).toHaveLength(5);
});

test('without a network nothing is lost; the answer lost on its way, tapping again signs once', async () => {
  const openid = 'newcomer-5';
  const clientId = await admit(phones.gateway, { openid, for: 'self', capacity: 'full', name: '芒种' });
  const phone = await phones.open(openid, { page: routes.consentSign({ clientId }) });
  const { page } = phone;
  await answerAll(page);
  await drawName(page);
  await phone.setOnline(false);
  await tap(page, '签好了，交给站里');
  await seen(page, /^填过的都在，还没有交出去/);
  phone.expectError(/ERR_FAILED/);
  const answers = await loseAnswers(page, 'consents', 'signConsents');
  // What the page asks by itself when the network is back must not come after the signing.
  await Promise.all([answered(page, 'consents'), phone.setOnline(true)]);
  await tap(page, '签好了，交给站里');
  await answers.first;
  await seen(page, /^填过的都在，还没有交出去/);
  expect((await consentsOf(openid, clientId)).acts).toHaveLength(1);
  await answers.stop();
  await tap(page, '签好了，交给站里');
  await offered(page, '签好了', 'heading');
  expect((await consentsOf(openid, clientId)).acts).toHaveLength(1);
});

test('whoever tries the demo finds a copy of what was signed, with the drawn name under it', async () => {
  const { page } = await phones.open('demo-guardian-1', { page: routes.consents('demo-c1') });
  await tap(page, /林小满签的/);
  await offered(page, '林小满的签名', 'img');
});
