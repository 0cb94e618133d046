import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { TestCloud } from '../../support/cloud';
import { startDemoCloud } from '../../support/demo-cloud';
import { type Bench, startBench } from './setup';

let cloud: TestCloud;
let bench: Bench;
let page: Page;

beforeAll(async () => {
  cloud = await startDemoCloud();
  bench = await startBench(cloud.url);
}, 120_000);
afterAll(async () => {
  await bench?.close();
  await cloud?.close();
});
beforeEach(async () => {
  const context = await bench.browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(bench.simulator.url);
  await page.frameLocator('iframe').getByText('首页内容').waitFor();
});
afterEach(() => page.context().close());

const phone = () => page.frameLocator('iframe');

test('the first persona holds the phone; another takes it over', async () => {
  const persona = page.getByRole('button', { name: '监护人' }).first();
  await persona.click();
  await page.waitForFunction(() => document.querySelector('iframe')?.src.includes('demo-guardian'));
  await phone().getByText('首页内容').waitFor();
  await page.reload();
  await page.getByRole('button', { name: '监护人', pressed: true }).waitFor();
});

test('theme and network change on the phone at once', async () => {
  await page.getByRole('button', { name: '深色' }).click();
  await phone().locator('[data-theme=dark] .status-bar').waitFor();
  await page.getByRole('button', { name: '断开' }).click();
  await phone().locator('[data-online=false] .status-bar').waitFor();
});

test('the clock moves for the cloud and for the phone', async () => {
  const shown = page.locator('.now').filter({ hasText: '11月24日 周二' });
  await shown.waitFor();
  await page.getByRole('button', { name: '+1 天' }).click();
  await page.locator('.now').filter({ hasText: '11月25日 周三' }).waitFor();
  await phone().getByText('首页内容').waitFor();
  const offsetMs = await phone()
    .locator('html')
    .evaluate((html) => Number(html.dataset.clockOffsetMs));
  const cloudDay = new Date(Date.now() + offsetMs + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(cloudDay).toBe('2026-11-25');
});

test('a day and time are written in one order, whatever the browser speaks', async () => {
  const field = page.getByRole('textbox', { name: /^把时间调到/ });
  await field.fill('12/08/2026');
  await field.blur();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('2026-12-08 14:20');
  await field.blur();
  await page.locator('.now').filter({ hasText: '12月8日 周二 14:2' }).waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('false');
  await page.getByRole('button', { name: '回到现在' }).click();
});

test('what happens on the phone is seen beside it', async () => {
  await phone().getByRole('button', { name: '转发', exact: true }).click();
  await phone().getByRole('button', { name: '发送', exact: true }).click();
  await page.getByText('转发自 button').waitFor();
});

test('the bars of the phone and the frame are accessible', async () => {
  const scan = new AxeBuilder({ page }).exclude('wx-page');
  const { violations } = await scan.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 2)])).toEqual([]);
});

test('an event without particulars is seen too', async () => {
  await page.evaluate(() =>
    window.postMessage(
      { type: 'simulator:event', event: { kind: 'call', title: '12356' } },
      window.location.origin,
    ),
  );
  await page.getByRole('listitem').filter({ hasText: '拨打电话' }).filter({ hasText: '12356' }).waitFor();
});
