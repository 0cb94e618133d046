import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { control, handedOut, offered, seen, tab, tap, words } from './taps';

/** What each kind of person came for stands on their first screen. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const NAMES_OF_CLIENTS = /林小满|林谷雨|顾云舟|程小雪/;

test('somebody new sees what there is and where, and may look before registering', async () => {
  const { page } = await phones.open('demo-visitor-1');
  await seen(page, '你为谁来？');
  await seen(page, '永丰街、四新街');
  await tap(page, '先看看有什么');
  await tap(page, /^社交技能小组/);
  await tap(page, '选时间');
  await offered(page, /^周三 11月25日 可以约/, 'radio');
  await tap(page, '看看怎么联系站里');
  await offered(page, '永丰·四新站', 'heading');
});

test('a volunteer is greeted and finds the way to the station', async () => {
  const { page } = await phones.open('demo-volunteer-1');
  await seen(page, '青禾，你好');
  await tap(page, /^怎么到站里/);
  await offered(page, '永丰·四新站', 'heading');
  await seen(page, '第一次来，一步一步');
});

test.each(['demo-supervisor-1', 'demo-district-1'])(
  '%s sees stations side by side, and nobody',
  async (who) => {
    const { page } = await phones.open(who);
    await seen(page, '接下来 7 天');
    await offered(page, /^永丰·四新站，能约 \d+ 项，\d+ 次$/);
    expect(await control(page, /站，能约/).count()).toBe(5);
    expect(await words(page)).not.toMatch(NAMES_OF_CLIENTS);
    expect(await control(page, '预约服务').count()).toBe(0);
  },
);

test('the manager of a station sees its day', async () => {
  const { page } = await phones.open('demo-manager-1');
  await seen(page, '今天，周二');
  await tap(page, '下一天');
  await offered(page, '明天，周三', 'heading');
  await offered(page, '林小满');
});

test('whoever is two things picks for which of them the first page is', async () => {
  const { page } = await phones.open('demo-client-2');
  await seen(page, '云舟，下午好');
  await tab(page, '我的');
  await tap(page, '志愿者', 'radio');
  await tab(page, '首页');
  await seen(page, '云舟，你好');
  await page.reload();
  await seen(page, '云舟，你好');
});

test('activities and lessons say what will be there, and lead on', async () => {
  const { page } = await phones.open('demo-client-1');
  await tab(page, '活动');
  await tap(page, '看看能约什么');
  await offered(page, '能约什么', 'heading');
  await tab(page, '学习');
  await tap(page, '回到首页');
  await seen(page, '小满，下午好');
});

test('how to complain is two taps away, and both numbers can be called', async () => {
  const { page } = await phones.open('demo-client-1');
  await tab(page, '我的');
  await tap(page, /^觉得哪里不好/);
  await tap(page, /^跟管站的人说/);
  await tap(page, /^呼叫/);
  const called = await handedOut(page, 1);
  expect(called.map(({ kind }) => kind)).toEqual(['call']);
});
