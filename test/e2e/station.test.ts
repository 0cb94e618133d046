import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { control, offered, seen, tap, words } from './taps';

let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const WEDNESDAY = /^11月25日周三，下午 3:00，社交技能小组/;

/** The page of what a client has next. */
const nextOf = async (openid: string, clientId: string): Promise<string> => {
  const reply = await phones.gateway.call(openid, 'appointments', 'listAppointments', {
    clientId,
    view: 'coming',
  });
  return `/appointments/detail/index?appointmentId=${dataOf(reply).appointments[0]?.appointmentId}`;
};

test('the station sees its day, the days around it, and calls one off; the client sees who did', async () => {
  const client = await phones.open('demo-client-1', { page: '/appointments/schedule/index' });
  await offered(client.page, WEDNESDAY);

  const { page } = await phones.open('demo-staff-hy-1-w1');
  await seen(page, '今天，周二');
  await offered(page, '约好的人 9 人', 'img');
  await tap(page, '看今天的安排');
  await offered(page, '就业准备小组', 'heading');
  await offered(page, '顾云舟');
  await tap(page, '上一天');
  await offered(page, '11月23日，周一', 'heading');
  await page.getByText(/^现在，/).waitFor({ state: 'detached' });
  await tap(page, '下一天');
  await tap(page, '下一天');
  await offered(page, '明天，周三', 'heading');
  await tap(page, '林小满');
  await offered(page, '明天下午 3:00', 'heading');
  await tap(page, '站里取消这一次');
  await tap(page, '老师来不了', 'radio');
  await tap(page, '取消这一次');
  await seen(page, '站里取消了这一次');
  await tap(page, '返回');
  await offered(page, '林小满，取消了');

  await client.page.reload();
  await offered(client.page, /^11月25日周三，下午 3:00，社交技能小组.*，站里取消了$/);
});

test("somebody else's appointment is not found, and nothing of it is shown", async () => {
  const link = await nextOf('demo-guardian-1', 'demo-c2');
  for (const stranger of ['demo-client-2', 'demo-relative-1', 'demo-staff-hy-2-w1']) {
    const { page } = await phones.open(stranger, { page: link });
    await offered(page, '没有找到', 'heading');
    expect(await words(page)).not.toMatch(/谷雨|社交|永丰|上午|下午/);
  }
});

test('an unknown caller learns nothing from a link either', async () => {
  const { page } = await phones.open('demo-visitor-1', {
    page: await nextOf('demo-guardian-1', 'demo-c2'),
  });
  await offered(page, /^(没有找到|这件事要站里来办)$/, 'heading');
  expect(await words(page)).not.toMatch(/谷雨|社交|永丰|上午|下午/);
});

test('a relative who may only look sees what comes and is offered no booking', async () => {
  const { page } = await phones.open('demo-relative-1');
  // The skeleton shows a button to book, until it is known who looks.
  await offered(page, /看.*安排/);
  expect(await control(page, /约 1 次|预约服务/).count()).toBe(0);
});
