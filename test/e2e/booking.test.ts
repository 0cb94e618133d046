import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { confirmBooking, control, offered, seen, tab, tap } from './taps';

let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const coming = async (openid: string, clientId: string) =>
  dataOf(await phones.gateway.call(openid, 'appointments', 'listAppointments', { clientId, view: 'coming' }))
    .appointments;

test('a client books for herself, finds it among her things, and calls it off', async () => {
  const { page } = await phones.open('demo-client-1');
  await seen(page, '小满，下午好');
  await seen(page, '明天 周三');
  await seen(page, '社交技能小组');

  await tap(page, '预约服务');
  await tap(page, /^做饭小课/);
  await seen(page, '不收费');
  await tap(page, '选时间');
  await tap(page, /^周四 11月26日/, 'radio');
  await offered(page, '先选一个时间');
  await tap(page, /^上午 9:30，.+还有 5 个位子$/, 'radio');
  await tap(page, '选好了，周四上午 9:30');
  await seen(page, '这样约，对吗？');
  await seen(page, '11月26日，周四');
  await confirmBooking(page);
  await offered(page, '约好了', 'heading');
  await seen(page, '11月26日周四，上午 9:30');

  await tap(page, '好的');
  await tab(page, '我的');
  await tap(page, /^我的安排/);
  await tap(page, /^11月26日周四，上午 9:30，做饭小课/);
  await offered(page, '后天上午 9:30', 'heading');
  await tap(page, '我去不了');
  await tap(page, '身体不太舒服', 'radio');
  await tap(page, '告诉站里我去不了');
  await seen(page, '这一次取消了');
  await tap(page, '返回');
  await offered(page, /做饭小课.*，取消了$/);

  const cooking = (await coming('demo-client-1', 'demo-c1')).filter(
    ({ serviceId }) => serviceId === 'hy-1.cooking',
  );
  expect(cooking.map(({ state, cancelledBy }) => [state, cancelledBy])).toEqual([['cancelled', 'family']]);
  expect(cooking[0]?.remindAt).toBe(Date.parse('2026-11-25T09:00:00+08:00'));
});

test('a guardian books for one of two people; the other has what she had', async () => {
  const before = await coming('demo-guardian-1', 'demo-c1');
  const { page } = await phones.open('demo-guardian-1');
  await seen(page, '本月安排');
  await tap(page, '给小满约 1 次');
  await seen(page, '给林小满约');
  await tap(page, /^健康小课/);
  await tap(page, /选时间$/);
  await tap(page, '换人');
  await tap(page, '林谷雨', 'radio');
  await tap(page, /^周四 11月26日/, 'radio');
  await tap(page, /^下午 2:00，/, 'radio');
  await tap(page, /^选好了/);
  await offered(page, '改谁去');
  await seen(page, '林谷雨');
  await confirmBooking(page);
  await offered(page, '约好了', 'heading');
  await tap(page, '好的');

  await tap(page, '看谷雨的安排');
  await offered(page, /^11月26日周四，下午 2:00，健康小课/);
  await tap(page, '换人');
  await tap(page, '林小满', 'radio');
  await offered(page, /^11月25日周三，下午 3:00，社交技能小组/);
  expect(await control(page, /健康小课/).count()).toBe(0);

  expect(await coming('demo-guardian-1', 'demo-c1')).toEqual(before);
  const ofOther = await coming('demo-guardian-1', 'demo-c2');
  expect(ofOther.filter(({ serviceId }) => serviceId === 'hy-1.health')).toHaveLength(1);
});
