import type { Page } from 'playwright-core';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { control, offered, seen, tab, tap } from './taps';

/** The same pages for tired eyes and for the night. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const CHOOSE = '/appointments/choose-time/index?stationId=hy-1&serviceId=hy-1.talk';

/** Resolves when a property of what is seen has this value. */
const styled = async (page: Page, selector: string, name: string, value: string): Promise<void> => {
  await page.waitForFunction(
    ([where, property, wanted]) => {
      const node = [...document.querySelectorAll(where)].find((it) => it.getClientRects().length > 0);
      return node && getComputedStyle(node).getPropertyValue(property) === wanted;
    },
    [selector, name, value] as const,
  );
};

const style = (page: Page, selector: string, name: string): Promise<string> =>
  page
    .locator(selector)
    .filter({ visible: true })
    .first()
    .evaluate((node, property) => getComputedStyle(node).getPropertyValue(property), name);

const days = async (page: Page): Promise<number> => {
  await offered(page, /^周三 11月25日/, 'radio');
  return control(page, /^周. \d+月\d+日/, 'radio').count();
};

test('关怀模式 is a switch: larger words, fewer days; it stays on after a restart', async () => {
  const { page } = await phones.open('demo-client-1', { page: CHOOSE });
  expect(await days(page)).toBe(7);

  await tap(page, '回到首页');
  await seen(page, '今天周二，没有安排。');
  expect(await style(page, '.kb-display', 'font-size')).toBe('28px');
  await tab(page, '我的');
  await tap(page, '关怀模式', 'switch');
  await page.getByRole('switch', { name: '关怀模式', checked: true }).waitFor();
  await tab(page, '首页');
  await seen(page, '小满，下午好');
  expect(await style(page, '.kb-display', 'font-size')).toBe('36px');
  expect(await page.getByText('今天周二，没有安排。').count()).toBe(0);

  await page.goto(page.url().replace(/#.*/, `#${CHOOSE}`));
  await page.reload();
  expect(await days(page)).toBe(4);

  await tap(page, '回到首页');
  await tab(page, '我的');
  await tap(page, '关怀模式', 'switch');
  await page.getByRole('switch', { name: '关怀模式', checked: false }).waitFor();
});

test("the phone's own large type turns it on by itself", async () => {
  const { page } = await phones.open('demo-client-1', { page: CHOOSE, fontSize: 23 });
  expect(await days(page)).toBe(4);
  expect(await style(page, '.kb-page', 'font-size')).toBe('24px');
});

test('night follows the phone, while the page is open too', async () => {
  const { page } = await phones.open('demo-client-1', { theme: 'dark' });
  await seen(page, '小满，下午好');
  await styled(page, 'wx-page', 'background-color', 'rgb(19, 25, 23)');
  expect(
    await page
      .locator('.kb-art img, .kb-art')
      .first()
      .evaluate((node) => node.outerHTML),
  ).toMatch(/-dark/);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  await styled(page, 'wx-page', 'background-color', 'rgb(246, 245, 241)');
  await page.locator('.kb-art').filter({ visible: true }).first().waitFor();
});
