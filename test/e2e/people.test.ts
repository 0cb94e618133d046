import type { Page } from 'playwright-core';
import { routes, tabs } from '../../src/platform/routes';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { control, gone, offered, seen, tab, tap, words } from './taps';

/** How people come to be known, who may see whom, and how that ends: between two phones each time. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const STAFF = 'demo-staff-hy-1-w1';
const STATION = 'hy-1';

const write = (page: Page, field: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name: field }).fill(text);

/** The code that stands on a station's phone. */
const readCode = (page: Page): Promise<string> => page.locator('.kb-code-said').innerText();

/** Takes a code from the first page on, and waits for what it opened. */
async function takeCode(page: Page, code: string, heading: string): Promise<void> {
  await tap(page, /^站里给了我一个码/);
  await write(page, /^8 位数字/, code);
  await tap(page, '用这个码');
  await offered(page, heading, 'heading');
}

test('a relative takes the code that the station made, and sees at home whom it links to', async () => {
  const staff = await phones.open(STAFF, { page: routes.invite('demo-c1') });
  await tap(staff.page, /亲人/, 'radio');
  await tap(staff.page, /^约时间/, 'switch');
  await tap(staff.page, '做一个码');
  await seen(staff.page, /前有效，用过一次就没了。$/);

  const { page } = await phones.open('demo-new-sister');
  await takeCode(page, await readCode(staff.page), '和小满连上了');
  await seen(page, '现在你可以帮小满约时间、看记录。');
  await tap(page, '看看小满');
  await seen(page, '林小满');
  await offered(page, /^给小满约 1 次$|^看小满的安排$/);
});

test('a code opens once; a wrong one is told kindly, and after five one waits', async () => {
  const { code } = dataOf(
    await phones.gateway.call(STAFF, 'accounts', 'inviteToRole', {
      stationId: STATION,
      role: 'volunteer',
      idempotencyKey: 'a-code-for-two',
    }),
  );
  const first = await phones.open('demo-new-helper');
  await takeCode(first.page, code, '你是志愿者了');
  await tap(first.page, '去首页');
  await seen(first.page, /^志愿者，永丰·四新站$/);

  const { page } = await phones.open('demo-too-late');
  await tap(page, /^站里给了我一个码/);
  await write(page, /^8 位数字/, code);
  await write(page, /^怎么称呼你/, '小周');
  for (let tries = 1; tries <= 5; tries += 1) {
    const answered = page.waitForResponse(/\/v1\/functions\/accounts$/);
    await tap(page, '用这个码');
    await answered;
    await offered(page, /^这个码用不了$|^先歇一会儿/);
  }
  await tap(page, '用这个码');
  await offered(page, '先歇一会儿，半小时以后再试');
  // What was written is still there.
  expect(await page.getByRole('textbox', { name: /^怎么称呼你/ }).inputValue()).toBe('小周');
});

test('a mother asks to be linked, leaves halfway, hands it in; the station approves, and she sees him', async () => {
  const asker = await phones.open('demo-new-mother');
  await tap(asker.page, /^家里人/);
  await tap(asker.page, /^来过，站里认识/);
  await tap(asker.page, '下一步');
  await seen(asker.page, '还差 3 处');
  await tap(asker.page, /^在哪个站/);
  await tap(asker.page, /^永丰·四新站/, 'radio');
  await write(asker.page, /^家人叫什么/, '程小雪');
  await seen(asker.page, '还差一处');
  await tap(asker.page, /^监护人/, 'radio');
  await gone(asker.page, /你是他的什么人$/);

  await asker.page.reload();
  await tap(asker.page, '下一步');
  await write(asker.page, /^你叫什么/, '程立夏');
  await write(asker.page, /^你的电话/, '138 0013');
  await tap(asker.page, '交给站里');
  await offered(asker.page, '再看看电话，位数不对');
  await write(asker.page, /^你的电话/, '138 0013 8000');
  await tap(asker.page, '交给站里');
  await offered(asker.page, '交给站里了', 'heading');

  const staff = await phones.open(STAFF);
  await tap(staff.page, /^想连上的家人/);
  await tap(staff.page, '核对程立夏，连上');
  await tap(staff.page, '程小雪', 'radio');
  await tap(staff.page, '和程小雪连上');
  await offered(staff.page, '连上了', 'heading');

  const { page } = await phones.open('demo-new-mother');
  await seen(page, '程小雪');
  await tab(page, '我的');
  await tap(page, /^连上家里人/);
  await seen(page, '连上了');
});

test('a request is refused with a reason, and whoever asked reads it', async () => {
  const input = {
    stationId: STATION,
    clientName: '不在这里',
    relation: 'relative',
    myName: '邻居',
    phone: '13800138000',
    idempotencyKey: 'a-neighbour-asks',
  };
  dataOf(await phones.gateway.call('demo-new-neighbour', 'accounts', 'requestLink', input));
  const staff = await phones.open(STAFF, { page: routes.linkRequests(STATION) });
  await tap(staff.page, '不同意邻居连上');
  await tap(staff.page, '告诉对方');
  await seen(staff.page, '还差一处');
  await tap(staff.page, '站里没有找到这个人。', 'checkbox');
  await tap(staff.page, '告诉对方');
  await seen(staff.page, '告诉对方了。');
  await gone(staff.page, '不同意邻居连上');

  const { page } = await phones.open('demo-new-neighbour', { page: routes.link() });
  await seen(page, '没有连上');
  await seen(page, '站里说：站里没有找到这个人。');
});

test('a client ends a link, and the next thing the other phone asks is answered with nothing', async () => {
  const other = await phones.open('demo-guardian-1', { page: routes.people('demo-c1') });
  await seen(other.page, '谁能看、谁能替小满办');

  const { page } = await phones.open('demo-client-1', { page: routes.people('demo-c1') });
  const guardian = other.page.locator('.kb-title', { hasText: '（你）' });
  const name = (await guardian.innerText()).replace('（你）', '');
  await tap(page, `不再让${name}看和办`);
  await seen(page, /^马上生效。/);
  await tap(page, '不再让看和办');
  await seen(page, `不再让${name}看和办了`);

  await tap(other.page, /^安排/);
  expect(await words(other.page)).not.toMatch(/社交技能/);
  await tap(other.page, '返回');
  await offered(other.page, '没有找到', 'heading');
});

test('whoever no longer cares for somebody says so, and sees nothing of them from then on', async () => {
  const { page } = await phones.open('demo-relative-1', { page: tabs.me });
  await tap(page, /^许星河/);
  await tap(page, '我不再照看');
  await tap(page, '先不变');
  await tap(page, '我不再照看');
  await tap(page, '不再照看');
  await seen(page, '不再照看星河了');
  await tap(page, '好的');
  await gone(page, /^许星河/);
});

test('a manager takes a role away, and that phone is a visitor at its next look', async () => {
  const volunteer = await phones.open('demo-volunteer-1');
  await seen(volunteer.page, '青禾，你好');

  const { page } = await phones.open('demo-manager-1');
  await tap(page, /^团队/);
  await tap(page, '收回青禾的志愿者');
  await tap(page, '收回');
  await seen(page, '青禾的收回了。');
  await gone(page, '收回青禾的志愿者');

  await tab(volunteer.page, '我的');
  await tab(volunteer.page, '首页');
  await seen(volunteer.page, '你为谁来？');
});

test('a worker gives no role beyond their own, and takes none away', async () => {
  const { page } = await phones.open(STAFF, { page: routes.team(STATION) });
  await offered(page, '请一位进来');
  expect(await control(page, /^收回/).count()).toBe(0);
  await tap(page, '请一位进来');
  await offered(page, /^志愿者/, 'radio');
  expect(await page.getByRole('radio').count()).toBe(1);
});

test('without a network nothing is lost, and the same tap hands it in later', async () => {
  const { page, setOnline } = await phones.open('demo-visitor-1', { page: routes.myName() });
  await write(page, /^称呼/, '周阿姨');
  await setOnline(false);
  await tap(page, '就这样叫我');
  await seen(page, '填过的都在，还没有交出去。连上以后再点一次就好。');
  await setOnline(true);
  await tap(page, '就这样叫我');
  await tab(page, '我的');
  await offered(page, /^怎么称呼我，周阿姨$/);
});
