import { routes } from '../../src/platform/routes';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { offered, seen, tap } from './taps';

let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 60_000);
afterAll(() => phones.close());

const STAFF = 'demo-staff-hy-1-w1';
const DAY = routes.stationDay({ stationId: 'hy-1', day: '2026-11-24' });

/** The appointment of a client whose phone it is, the next one. */
async function nextOf(openid: string, clientId: string): Promise<string> {
  const reply = await phones.gateway.call(openid, 'appointments', 'listAppointments', {
    clientId,
    view: 'coming',
  });
  return dataOf(reply).appointments[0]?.appointmentId ?? '';
}

test('a family says that it comes later and then that it is there, by the code of the day; the station sees both', async () => {
  const openid = 'demo-client-6';
  const { page } = await phones.open(openid, { page: routes.appointment(await nextOf(openid, 'demo-c9')) });
  await tap(page, '晚一点到');
  await tap(page, '10 分钟', 'radio');
  await tap(page, '告诉站里');
  await seen(page, '站里知道了，晚 10 分钟');

  const staff = await phones.open(STAFF, { page: DAY });
  await offered(staff.page, /，晚 10 分钟$/);

  const { code } = dataOf(
    await phones.gateway.call(STAFF, 'appointments', 'getArrivalCode', { stationId: 'hy-1' }),
  );
  await seen(staff.page, code);
  await tap(page, '我到了');
  const digits = page.getByRole('textbox', { name: /^到站码/ });
  await digits.fill(code === '000000' ? '000001' : '000000');
  await tap(page, '告诉站里到了');
  await seen(page, '这六个数字对不上，再看一眼');
  await digits.fill(code);
  await tap(page, '告诉站里到了');
  await seen(page, /到的$/);
});

test('a worker says who is there, what took place and how long, and mends a mistake; the family reads it', async () => {
  const { page } = await phones.open(STAFF, { page: DAY });
  await tap(page, '顾云舟');
  await tap(page, '到了');
  await offered(page, '顾云舟，到了');
  await tap(page, '顾云舟，到了');
  await tap(page, '做完了');
  await tap(page, '记下来');
  await seen(page, '选一个时长');
  await tap(page, '90 分钟', 'radio');
  await tap(page, '记下来');
  await offered(page, '顾云舟，90 分钟');

  await tap(page, '顾云舟，90 分钟');
  await tap(page, '时间记错了');
  await tap(page, '80 分钟', 'radio');
  await tap(page, '时间记错了', 'checkbox');
  await tap(page, '改好了');
  await offered(page, '顾云舟，80 分钟');

  await tap(page, '白谷雨');
  await tap(page, '没有来');
  await offered(page, '白谷雨，没有来');
  await tap(page, '白谷雨，没有来');
  await tap(page, '记错了，改回来');
  await offered(page, '白谷雨');

  await tap(page, '秦霜降');
  await tap(page, '没有来');
  await tap(page, '秦霜降，没有来');
  await tap(page, '看这一次预约');
  await seen(page, '可以打个电话问一问。');
});
