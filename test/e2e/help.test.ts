import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { gone, handedOut, offered, tap } from './taps';

/** Help is one tap away, and the second tap calls. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const SERVICE = 'stationId=hy-1&serviceId=hy-1.cooking';
const PILL = '帮忙：联系站点和求助电话';

test.each([
  ['a client at home', 'demo-client-1', undefined],
  ['a guardian at home', 'demo-guardian-1', undefined],
  ['a volunteer at home', 'demo-volunteer-1', undefined],
  ['somebody looking at a service', 'demo-client-1', `/stations/service/index?${SERVICE}`],
  ['somebody choosing a time', 'demo-client-1', `/appointments/choose-time/index?${SERVICE}`],
  [
    'somebody about to book',
    'demo-client-1',
    `/appointments/confirm/index?${SERVICE}&slotId=hy-1_w2_cooking_20261126_0930&fromDay=2026-11-23`,
  ],
])('%s reaches the station and the three numbers', async (_, openid, route) => {
  const { page } = await phones.open(openid, { page: route });
  await tap(page, PILL);
  const sheet = page.getByRole('dialog', { name: '找人帮忙' });
  await sheet.waitFor();
  for (const [name, number] of [
    [/12356/, '12356'],
    [/120/, '120'],
    [/110/, '110'],
    [/^打给/, '027-5555-0101'],
  ] as const) {
    await sheet.getByRole('button', { name }).tap();
    await tap(page, `呼叫 ${number}`);
  }
  const called = await handedOut(page, 4);
  expect(called.map(({ title }) => title)).toEqual(['12356', '120', '110', '027-5555-0101']);
  await tap(page, '关上');
  await sheet.waitFor({ state: 'hidden' });
});

test('turning back at the dialling calls nobody', async () => {
  const { page } = await phones.open('demo-client-1');
  await tap(page, PILL);
  await tap(page, /12356/);
  await tap(page, '取消');
  await gone(page, '呼叫 12356');
  expect(await page.evaluate(() => window.__phoneEvents)).toEqual([]);
});

test('help is there without a network, where nothing was ever loaded too', async () => {
  const { page } = await phones.open('demo-client-1', { offline: true });
  await tap(page, '找人帮忙');
  await tap(page, /12356/);
  await offered(page, '呼叫 12356');
});
