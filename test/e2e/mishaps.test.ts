import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { answered, loseAnswers } from './network';
import { confirmBooking, control, gone, offered, seen, tap } from './taps';

/** What goes wrong between choosing and being told: nothing is lost, and nothing happens twice. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

type Page = Awaited<ReturnType<DemoPhones['open']>>['page'];

const chooseTime = (service: string) =>
  `/appointments/choose-time/index?stationId=hy-1&serviceId=hy-1.${service}`;

const choose = async (page: Page, day: RegExp, time: RegExp): Promise<void> => {
  await tap(page, day, 'radio');
  await tap(page, time, 'radio');
  await tap(page, /^选好了/);
  await seen(page, '这样约，对吗？');
};

/** How often this client is booked for a service from now on. */
const bookings = async (openid: string, clientId: string, service: string): Promise<number> => {
  const reply = await phones.gateway.call(openid, 'appointments', 'listAppointments', {
    clientId,
    view: 'coming',
  });
  return dataOf(reply).appointments.filter(
    ({ serviceId, state }) => serviceId === `hy-1.${service}` && state === 'booked',
  ).length;
};

test('the last place is taken while one reads: a kind word, and the nearest other times', async () => {
  const { page } = await phones.open('demo-client-1', { page: chooseTime('talk') });
  await choose(page, /^周三 11月25日/, /^上午 11:00，/);
  const offer = dataOf(
    await phones.gateway.call('demo-client-2', 'appointments', 'listSlots', {
      stationId: 'hy-1',
      serviceId: 'hy-1.talk',
      fromDay: '2026-11-25',
      days: 1,
    }),
  );
  const last = offer.slots.find(({ startAt }) => startAt === Date.parse('2026-11-25T11:00:00+08:00'));
  dataOf(
    await phones.gateway.call('demo-client-2', 'appointments', 'bookAppointment', {
      slotId: last?.slotId,
      clientId: 'demo-c3',
      idempotencyKey: 'the-other-was-faster',
    }),
  );

  await tap(page, '确认预约');
  await seen(page, '周三上午 11:00 刚刚满了');
  await seen(page, /这次没有约上，别的都没变。/);
  expect(await control(page, /^周三上午 11:00/, 'radio').count()).toBe(0);
  await tap(page, '换到周三上午 9:00');
  await tap(page, '确认预约');
  await offered(page, '约好了', 'heading');
  expect(await bookings('demo-client-1', 'demo-c1', 'talk')).toBe(1);
});

test('without a network it waits on the phone, and goes out once when the network is back', async () => {
  const { page, setOnline } = await phones.open('demo-client-1', { page: chooseTime('cooking') });
  await choose(page, /^周四 11月26日/, /^上午 9:30，/);
  await setOnline(false);
  await tap(page, '确认预约');
  await seen(page, '先替你存好了');
  await tap(page, '看我的安排');
  await seen(page, '等着发出');
  expect(await bookings('demo-client-1', 'demo-c1', 'cooking')).toBe(0);

  await setOnline(true);
  await offered(page, /^11月26日周四，上午 9:30，做饭小课/);
  await gone(page, '不约了');
  expect(await bookings('demo-client-1', 'demo-c1', 'cooking')).toBe(1);
});

test('what waits can be taken back, and is then never sent', async () => {
  const { page, setOnline } = await phones.open('demo-client-1', { page: chooseTime('health') });
  await choose(page, /^周四 11月26日/, /^下午 2:00，/);
  await setOnline(false);
  await tap(page, '确认预约');
  await tap(page, '看我的安排');
  await tap(page, '不约了');
  await gone(page, '不约了');
  // What waits goes out before the page asks again.
  await Promise.all([answered(page, 'appointments'), setOnline(true)]);
  await offered(page, /社交技能小组/);
  expect(await bookings('demo-client-1', 'demo-c1', 'health')).toBe(0);
});

test('the booking is made but its answer is lost: tapping again makes no second one', async () => {
  const phone = await phones.open('demo-client-1', { page: chooseTime('relief') });
  const { page } = phone;
  await choose(page, /^周五 11月27日/, /^下午 2:00，/);
  const { trips } = await phones.gateway.call('demo-client-2', 'appointments', 'bookAppointment', {
    slotId: 'hy-1_w3_relief_20261127_1450',
    clientId: 'demo-c3',
    idempotencyKey: 'to-count-the-trips',
  });
  phone.expectError(/502 \(Bad Gateway\)/);
  await page.route(/\/v1\/functions\/appointments$/, (route) => {
    if (!(route.request().postData() ?? '').startsWith('{"action":"bookAppointment"'))
      return route.continue();
    const headers = { ...route.request().headers(), 'x-dev-crash-after-trips': String(trips) };
    return route.continue({ headers });
  });
  await confirmBooking(page);
  await seen(page, /没有丢/);
  await page.unroute(/\/v1\/functions\/appointments$/);
  expect(await bookings('demo-client-1', 'demo-c1', 'relief')).toBe(1);

  await tap(page, '确认预约');
  await offered(page, '约好了', 'heading');
  expect(await bookings('demo-client-1', 'demo-c1', 'relief')).toBe(1);
});

test('the answer is lost on its way: what waits then is the same booking, not another', async () => {
  const phone = await phones.open('demo-client-1', { page: chooseTime('job') });
  const { page } = phone;
  await choose(page, /^周五 11月27日/, /^下午 3:40，/);
  phone.expectError(/ERR_FAILED/);
  const answers = await loseAnswers(page, 'appointments', 'bookAppointment');
  await confirmBooking(page);
  await seen(page, '先替你存好了');
  await answers.stop();
  expect(await bookings('demo-client-1', 'demo-c1', 'job')).toBe(1);

  await tap(page, '看我的安排');
  await phone.setOnline(false);
  await phone.setOnline(true);
  await offered(page, /^11月27日周五，下午 3:40，/);
  await gone(page, '不约了');
  expect(await bookings('demo-client-1', 'demo-c1', 'job')).toBe(1);
});
