import { routes, tabs } from '../../src/platform/routes';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { control, gone, handedOut, offered, seen, tap } from './taps';

/** What is known about somebody, and WeChat's own question before the phone's things are used. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const CLIENT = 'demo-client-1';
const ELDER = 'demo-c1';

test('who has read the file can be read by those it is about', async () => {
  const { page } = await phones.open('demo-client-6', { page: routes.visits('demo-c9') });
  await seen(page, '还没有人看过');
  dataOf(await phones.gateway.call('demo-staff-hy-1-w1', 'consents', 'getConsents', { clientId: 'demo-c9' }));
  await page.reload();
  await seen(page, '今天');
  await seen(page, '永丰·四新站，看了同意书');
});

test('everything as a file: made at one tap, handed on at another, and gone with the page', async () => {
  const { page } = await phones.open(CLIENT, { page: routes.record(ELDER) });
  await tap(page, '做成文件');
  await seen(page, '文件做好了');
  await tap(page, '发到微信');
  const panel = page.getByRole('dialog', { name: '发送文件' });
  await panel.getByText(/林小满/).waitFor();
  await panel.getByRole('button', { name: '取消' }).tap();
  await seen(page, /^没有发出去/);
  await tap(page, '发到微信');
  await panel.getByRole('button', { name: '发送' }).tap();
  await seen(page, /^交给微信了/);
  expect((await handedOut(page, 1)).map(({ kind }) => kind)).toEqual(['file']);
  // Nothing of it stays among what the phone keeps.
  const kept = await page.evaluate(() => JSON.stringify(window.localStorage));
  expect(kept).not.toContain('exportRecord');
});

test('erasure is asked for with its day in words, and taken back', async () => {
  const { page } = await phones.open(CLIENT, { page: routes.record(ELDER) });
  await seen(page, /留到2029年12月1日，不写名字/);
  await tap(page, '我想清除');
  await seen(page, '12月1日周二清除，行吗？');
  await tap(page, '先留着');
  await gone(page, '先留着');
  await tap(page, '我想清除');
  await tap(page, '七天后清除');
  await seen(page, '12月1日周二清除你的档案');

  const other = await phones.open('demo-guardian-1', { page: routes.record(ELDER) });
  await tap(other.page, '取消清除');
  await seen(other.page, '取消了，都留着');
  await offered(other.page, '我想清除');
  const { requestedAt } = dataOf(
    await phones.gateway.call(CLIENT, 'privacy', 'getErasure', { clientId: ELDER }),
  );
  expect(requestedAt).toBeUndefined();
});

test('before the calendar is used for the first time WeChat asks, on our sheet; a no lasts for that tap, a yes for good', async () => {
  const { appointments } = dataOf(
    await phones.gateway.call(CLIENT, 'appointments', 'listAppointments', {
      clientId: ELDER,
      view: 'coming',
    }),
  );
  const next = appointments.find(({ state }) => state === 'booked');
  const { page } = await phones.open(CLIENT, { page: routes.appointment(next?.appointmentId ?? '') });
  await tap(page, '放进日历');
  await seen(page, '用之前，先看一眼');
  await tap(page, '不同意');
  await gone(page, '不同意');
  await seen(page, /^日历没有放进去/);

  await tap(page, '放进日历');
  await tap(page, '关上');
  await gone(page, '不同意');

  await tap(page, '放进日历');
  await tap(page, /^看《/);
  await seen(page, /^手机日历：/);
  await tap(page, '关闭指引');
  await gone(page, '关闭指引');
  await tap(page, '同意');
  await offered(page, '放进日历了');
  const handed = await handedOut(page, 3);
  expect(handed.map(({ kind }) => kind)).toEqual(['privacy', 'privacy', 'calendar']);

  await tap(page, '放进日历了');
  expect(await control(page, '不同意').count()).toBe(0);
});

test('the privacy guide opens from 我的 too, and closes again', async () => {
  const { page } = await phones.open(CLIENT, { page: tabs.me });
  await tap(page, /^隐私说明/);
  await offered(page, '《用户隐私保护指引》', 'heading');
  await tap(page, '关闭指引');
  await gone(page, '关闭指引');
  await offered(page, /^隐私说明/);
});
