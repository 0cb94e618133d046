import type { Page } from 'playwright-core';
import type { Phone } from '../../support/browser';
import { type Bench, startBench } from './setup';

let bench: Bench;
let phone: Phone;
let page: Page;

beforeAll(async () => {
  bench = await startBench();
}, 120_000);
afterAll(() => bench?.close());
afterEach(() => phone.close());

const open = async (route: string, options: Parameters<Bench['phone']>[0] = {}) => {
  phone = await bench.phone({ page: route, ...options });
  page = phone.page;
  page.setDefaultTimeout(10_000);
};
const events = () => page.locator('#events').innerText();
const styleOf = (selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

describe('fields and choices', () => {
  beforeEach(() => open('/pages/fields/index'));

  test('a form collects its named fields', async () => {
    await page.getByLabel('姓名').fill('小满');
    await page.getByLabel('经过').fill('很好');
    await page.getByText('同意').tap();
    await page.getByRole('checkbox').nth(1).tap();
    await page.getByRole('radio').nth(1).tap();
    await page.getByRole('switch', { name: '提醒' }).tap();
    await page.getByRole('button', { name: '提交' }).tap();
    await page.locator('#result').filter({ hasText: '小满' }).waitFor();
    expect(JSON.parse(await page.locator('#result').innerText())).toEqual({
      name: '小满',
      story: '很好',
      wishes: ['tea', 'rice'],
      when: 'pm',
      remind: true,
      mood: 30,
      fruit: null,
      day: '2026-11-24',
    });
    expect(await events()).toBe('wishes ["tea"];wishes ["tea","rice"];when "pm";remind true;');
  });

  test('states are told to assistive technology', async () => {
    const remind = page.getByRole('switch', { name: '提醒' });
    expect(await remind.getAttribute('aria-checked')).toBe('false');
    await remind.tap();
    await page.getByRole('switch', { name: '提醒', checked: true }).waitFor();
    expect(await page.getByRole('progressbar', { name: '进度' }).getAttribute('aria-valuenow')).toBe('40');
  });

  test('a placeholder has the class its page names; it goes when there is text', async () => {
    const placeholder = page.locator('#name .wx-placeholder');
    expect(await styleOf('#name .wx-placeholder', 'color')).toBe('rgb(10, 20, 30)');
    await page.getByPlaceholder('请输入姓名').fill('春');
    await placeholder.waitFor({ state: 'hidden' });
  });

  test('a field takes no more than it may, and what the page sets', async () => {
    const field = page.getByLabel('姓名');
    await field.pressSequentially('abcdef');
    expect(await field.inputValue()).toBe('abcd');
    await field.press('Enter');
    await page.getByText('name "abcd"').waitFor();
    await page.getByRole('button', { name: '清空' }).tap();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#name input')?.value === '');
  });

  test('a picker: one wheel', async () => {
    await page.getByRole('button', { name: '水果' }).tap();
    await page.getByRole('option', { name: '桃子' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('fruit "1"').waitFor();
  });

  test('a picker: several wheels', async () => {
    await page.getByRole('button', { name: '时段' }).tap();
    await page.getByRole('option', { name: '下午' }).tap();
    await page.getByRole('option', { name: '三点' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('slot [1,2]').waitFor();
  });

  test('a picker: a day within its bounds', async () => {
    await page.getByRole('button', { name: '日期' }).tap();
    expect(await page.getByRole('option', { name: '月' }).allInnerTexts()).toEqual(['11月', '12月']);
    await page.getByRole('option', { name: '2027年' }).tap();
    await page.getByRole('option', { name: '2月', exact: true }).tap();
    expect(await page.getByRole('option', { name: '日' }).count()).toBe(28);
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('day "2027-02-24"').waitFor();
  });

  test('a picker: a time of day', async () => {
    await page.getByRole('button', { name: '时间' }).tap();
    await page.getByRole('option', { name: '10 时' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText('time "10:30"').waitFor();
  });

  test('a canvas is found, drawn on and kept; its touches are its own', async () => {
    await page.getByRole('button', { name: '画' }).tap();
    await page.getByText(/^http:\/\/tmp\/\d+\.png$/).waitFor();
    await page.locator('#sign').tap({ position: { x: 30, y: 20 } });
    await page.getByText('30,20').waitFor();
  });

  test('rich text keeps what is trusted', async () => {
    expect(await page.locator('wx-rich-text').innerHTML()).toBe('<p class="rich">富<b>文本</b></p>');
  });

  test('a swiper turns by a drag', async () => {
    await page.locator('#pages').scrollIntoViewIfNeeded();
    const box = await page.locator('#pages').boundingBox();
    if (box === null) throw new Error('no swiper');
    const client = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: box.y + 50 }],
      });
    await send('touchStart', 300);
    for (const x of [260, 200, 140]) await send('touchMove', x);
    await send('touchEnd');
    await page.waitForFunction(() => (document.querySelector('#pages')?.scrollLeft ?? 0) > 300);
  });

  test('a scroll-view goes to the element it names', async () => {
    await page.waitForFunction(() => document.querySelector('#inner')?.scrollTop === 600);
  });
});

describe('measuring and moving', () => {
  beforeEach(() => open('/pages/more/index'));

  test('a picture as wide as it is told keeps its shape', async () => {
    await page.getByText('picture {"width":40,"height":20}').waitFor();
    expect((await page.locator('#picture').boundingBox())?.height).toBe(100);
  });

  test('nodes are measured from the corner of the page’s window', async () => {
    await page.getByText('picture {').waitFor();
    await page.getByRole('button', { name: '量一量' }).tap();
    const events = page.locator('#events').filter({ hasText: 'scrollTop' });
    const [box, fields, viewport] = JSON.parse((await events.innerText()).slice(0, -1));
    expect(box).toMatchObject({
      id: 'picture',
      dataset: { kind: 'plain' },
      left: 0,
      top: 0,
      width: 200,
      height: 100,
    });
    expect(fields).toMatchObject({ display: 'inline-block', mode: 'widthFix' });
    expect(viewport).toMatchObject({ scrollTop: 0 });
  });

  test('an observer tells when something comes into the page’s window', async () => {
    await page.getByRole('button', { name: '看着' }).tap();
    await page.locator('#far').scrollIntoViewIfNeeded();
    await page.getByText('far seen').waitFor();
  });

  test('wheels of a picker-view snap and tell', async () => {
    const column = page.locator('wx-picker-view-column').first();
    await page.waitForFunction(() => document.querySelector('wx-picker-view-column')?.scrollTop === 50);
    await column.evaluate((node) => node.scrollTo({ top: 100 }));
    await page.getByText('wheels {"value":[2,0]}').waitFor();
  });

  test('a movable view moves within its area', async () => {
    const box = await page.locator('#piece').boundingBox();
    if (box === null) throw new Error('no piece');
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 900, box.y + 300, { steps: 3 });
    await page.mouse.up();
    expect(await page.locator('#piece').boundingBox()).toMatchObject({ x: 240, y: box.y });
  });

  test('a page container opens and is closed beside it', async () => {
    await page.getByRole('button', { name: '打开容器' }).tap();
    await page.getByText('容器内容').waitFor();
    await page.touchscreen.tap(180, 150);
    await page.getByText('closed').waitFor();
    await page.getByText('容器内容').waitFor({ state: 'hidden' });
  });

  test('page-meta styles the page; a text keeps to its lines; a sound that is not there fails', async () => {
    expect(await styleOf('wx-page', 'background-color')).toBe('rgb(250, 240, 230)');
    expect((await page.locator('.long').boundingBox())?.height).toBeLessThan(40);
    await page.getByRole('button', { name: '放声音' }).tap();
    await page.getByText('sound failed 10002').waitFor();
  });
});

describe('styles', () => {
  beforeEach(() => open('/pages/styles/index'));

  test('WXS: raw regular expressions, type names, inline modules', async () => {
    expect(await page.locator('#wxs').innerText()).toBe('40px Array true');
  });

  test('an isolated component knows neither the page’s nor the app’s classes, and keeps its own', async () => {
    expect(await styleOf('#isolated wx-view', 'color')).toBe('rgb(34, 34, 34)');
    expect(await styleOf('#isolated wx-view', 'font-weight')).toBe('700');
    expect(await styleOf('#isolated', 'display')).toBe('block');
  });

  test('addGlobalClass lets the app’s classes in; an external class brings the page’s', async () => {
    expect(await styleOf('#global wx-view:nth-of-type(1)', 'color')).toBe('rgb(200, 0, 0)');
    expect(await styleOf('#global wx-view:nth-of-type(2)', 'color')).toBe('rgb(0, 0, 200)');
  });

  test('a shared component’s classes reach the page', async () => {
    expect(await styleOf('#leaked', 'color')).toBe('rgb(0, 150, 0)');
  });

  test('the phone’s units, and what is fixed, refer to the page’s own window', async () => {
    expect(await styleOf('#rpx', 'width')).toBe('187.5px');
    expect(await styleOf('#vh', 'height')).toBe(`${(812 - 88) / 2}px`);
    expect(await styleOf('#vh', 'padding-bottom')).toBe('34px');
    expect((await page.locator('#fixed').boundingBox())?.y).toBe(88);
  });

  test('dark rules follow the phone’s switch', async () => {
    expect(await styleOf('wx-page', 'background-color')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-theme=dark]').waitFor();
    expect(await styleOf('wx-page', 'background-color')).toBe('rgb(16, 16, 16)');
  });
});

describe('Vant', () => {
  beforeEach(() => open('/pages/vant/index'));

  test('button and popup', async () => {
    await page.getByRole('button', { name: '打开弹层' }).tap();
    await page.getByText('弹层内容').waitFor();
    // Beside the popup is its overlay, which lies below the navigation bar.
    expect((await page.locator('.van-overlay').first().boundingBox())?.y).toBe(88);
    await page.touchscreen.tap(180, 200);
    await page.getByText('弹层内容').waitFor({ state: 'hidden' });
  });

  test('dialog', async () => {
    await page.getByRole('button', { name: '打开对话框' }).tap();
    await page.getByText('要提交吗').waitFor();
    await page.locator('.van-dialog').getByRole('button', { name: '确认' }).tap();
    await page.getByText('dialog confirmed').waitFor();
  });

  test('calendar', async () => {
    await page.getByRole('button', { name: '打开日历' }).tap();
    await page.locator('.van-calendar__day').filter({ hasText: '20' }).first().tap();
    await page.locator('.van-calendar__confirm').tap();
    await page.getByText('calendar 20').waitFor();
  });

  test('toast', async () => {
    await page.getByRole('button', { name: '打开提示' }).tap();
    await page.getByText('好了').waitFor();
  });

  test('field', async () => {
    await page.getByPlaceholder('怎么称呼').fill('小满');
    await page.getByText('field "小满"').waitFor();
  });

  test('rate, switch and stepper', async () => {
    await page.locator('.van-rate__icon').nth(3).tap();
    await page.getByText('rate 4').waitFor();
    await page.locator('.van-switch').tap();
    await page.locator('#checked').getByText('true').waitFor();
    await page.locator('.van-stepper__plus').tap();
    await page.getByText('stepper 2').waitFor();
  });

  test('tabs, with a line of 40 points under the chosen one', async () => {
    await page.getByText('远的', { exact: true }).tap();
    await page.getByText('远的内容').waitFor();
    expect(await styleOf('.van-tabs__line', 'width')).toBe('40px');
  });

  test('a cell is swiped open', async () => {
    const cell = await page.getByText('左滑').boundingBox();
    if (cell === null) throw new Error('no cell');
    const y = cell.y + cell.height / 2;
    const client = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
    await send('touchStart', 300);
    for (const x of [280, 240, 200]) await send('touchMove', x);
    await send('touchEnd');
    await page.getByText('删除').tap();
    await page.getByText('要提交吗').waitFor();
  });

  test('picker', async () => {
    await page.locator('.van-picker-column__item').filter({ hasText: '乙' }).tap();
    await page.locator('#picked').getByText('乙').waitFor();
  });
});
