import type { Phone } from '../../support/browser';
import { type Bench, startBench } from './setup';

let bench: Bench;
let phone: Phone;

beforeAll(async () => {
  bench = await startBench();
}, 120_000);
afterAll(() => bench?.close());

const open = async (options: Parameters<Bench['phone']>[0] = {}) => {
  phone = await bench.phone(options);
  phone.page.setDefaultTimeout(10_000);
  return phone.page;
};
const text = async (selector: string) =>
  phone.page.locator(`.page-view:not([hidden]) ${selector}`).innerText();

describe('pages and their bars', () => {
  afterEach(() => phone.close());

  test('a page lives as on a phone: load, show, ready', async () => {
    await open();
    expect(await text('#log')).toBe('load;show;ready;');
  });

  test('a page opens another with a query and talks with it, and comes back as it was', async () => {
    const page = await open();
    await page.getByRole('button', { name: '打开详情' }).tap();
    // As on a phone: what was encoded stays so.
    expect(await text('#name')).toBe('%E5%B0%8F%E6%BB%A1');
    expect(await text('#question')).toBe('来自首页');
    await page.getByRole('heading', { name: '详情' }).waitFor();
    expect(page.url()).toContain('#/extra/pages/detail/index?name=%E5%B0%8F%E6%BB%A1&count=2');

    await page.getByRole('button', { name: '改标题' }).tap();
    await page.getByRole('heading', { name: '新标题' }).waitFor();
    await page.getByRole('button', { name: '返回' }).tap();
    await page.getByRole('heading', { name: '样例' }).waitFor();
    expect(await text('#log')).toBe('load;show;ready;hide;answer %E5%B0%8F%E6%BB%A1;show;');
  });

  test('a navigator opens its page', async () => {
    const page = await open();
    await page.getByRole('link', { name: '导航' }).tap();
    await page.getByText('link', { exact: true }).waitFor();
  });

  test('an address opens any page, and home is one tap away', async () => {
    const page = await open({ page: '/extra/pages/detail/index?name=42' });
    expect(await text('#name')).toBe('42');
    await page.getByRole('button', { name: '回到首页' }).tap();
    await page.getByText('首页内容').waitFor();
  });

  test('tab pages are kept alive while others are shown', async () => {
    const page = await open();
    await page.locator('#plain').tap();
    await page.getByRole('tab', { name: '列表' }).tap();
    await page.getByText('第 0 行').waitFor();
    expect(await page.getByRole('tab', { name: '列表' }).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tab', { name: '首页' }).tap();
    await page.getByText('点我 1').waitFor();
    expect(await text('#log')).toBe('load;show;ready;hide;show;tab 首页;');
  });

  test('the tab bar follows the theme', async () => {
    const page = await open({ theme: 'dark' });
    const chosen = page.getByRole('tab', { name: '首页' });
    expect(await chosen.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(102, 221, 170)');
    expect(await chosen.locator('img').getAttribute('src')).toBe('/app/icons/night.svg');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.locator('[data-theme=light]').waitFor();
    expect(await chosen.locator('img').getAttribute('src')).toBe('/app/icons/day.svg');
  });

  test('a page scrolls in a window of its own, between the bars', async () => {
    const page = await open({ page: '/pages/list/index' });
    const fixed = await page.getByText('钉住').boundingBox();
    expect((fixed?.y ?? 0) + (fixed?.height ?? 0)).toBe(812 - 82);
    const head = page.locator('.head');
    expect((await head.boundingBox())?.y).toBe(88);
    await page.getByText('第 30 行').scrollIntoViewIfNeeded();
    expect((await head.boundingBox())?.y).toBe(88);
    await head.tap();
    await page.getByText(/滚动 [1-9]/).waitFor();
  });

  test('the wheel reaches the bottom, and the page hears of it once', async () => {
    const page = await open({ page: '/pages/list/index' });
    await page.mouse.move(180, 400);
    await page.mouse.wheel(0, 5000);
    await page.getByText('到底 1').waitFor();
    await page.getByText('第 59 行').waitFor();
  });

  test.each([true, false])('pulling down refreshes (by touch: %s)', async (touch) => {
    const page = await open({ page: '/pages/list/index', touch });
    if (touch) await pullByTouch();
    else {
      await page.mouse.move(180, 200);
      await page.mouse.down();
      await page.mouse.move(180, 300, { steps: 4 });
      await page.mouse.move(180, 400, { steps: 4 });
      await page.mouse.up();
    }
    await page.getByText('刷新 1').waitFor();
    await page.waitForFunction(() => document.querySelector('.pull-down')?.clientHeight === 0);
  });

  const pullByTouch = async () => {
    const client = await phone.page.context().newCDPSession(phone.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] });
    await send('touchStart', 200);
    for (let y = 220; y <= 400; y += 20) await send('touchMove', y);
    await send('touchEnd');
  };
});

describe('touch, mouse and keyboard', () => {
  afterEach(() => phone.close());

  test('a tap is heard once, with plain targets', async () => {
    const page = await open();
    await page.locator('#plain').tap();
    await page.getByText('点我 1').waitFor();
    expect(JSON.parse(await text('#touched'))).toEqual({
      type: 'tap',
      id: 'plain',
      dataset: { someKey: '7' },
    });
  });

  test('a click is heard once', async () => {
    const page = await open({ touch: false });
    await page.locator('#plain').click();
    await page.locator('#plain').click();
    await page.getByText('点我 2').waitFor();
  });

  test('pressing shows the hover class in the page’s own style', async () => {
    const page = await open({ touch: false });
    await page.locator('#plain').hover();
    await page.mouse.down();
    await page.waitForFunction(() => {
      const box = document.querySelector('#plain');
      return box !== null && getComputedStyle(box).backgroundColor === 'rgb(1, 2, 3)';
    });
  });

  test('a long press is not also a tap', async () => {
    const page = await open({ touch: false });
    await page.locator('#press').hover();
    await page.mouse.down();
    await page.getByText('长按 1').waitFor();
    await page.mouse.up();
    expect(await text('#touched')).toBe('');
  });

  test('what has the role of a button works from the keyboard', async () => {
    const page = await open();
    await page.getByRole('button', { name: '加一' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('点我 1').waitFor();
  });

  test('sharing asks the page for its card: by the button and by the capsule', async () => {
    const page = await open();
    await page.getByRole('button', { name: '转发', exact: true }).tap();
    await page.getByText('/pages/home/index?by=button').waitFor();
    await page.getByRole('button', { name: '发送', exact: true }).tap();
    await page.getByRole('button', { name: '更多' }).tap();
    await page.getByRole('button', { name: '发送给朋友' }).tap();
    await page.getByText('转发自 menu').waitFor();
    await page.getByRole('button', { name: '发送', exact: true }).tap();
    const events = await page.evaluate(() => window.__phoneEvents);
    expect(events.map(({ kind, title }) => [kind, title])).toEqual([
      ['share', '转发自 button'],
      ['share', '转发自 menu'],
    ]);
  });
});

describe('the page’s own privacy dialog', () => {
  afterEach(() => phone.close());
  const add = async () => {
    await phone.page.getByRole('button', { name: '加到日历' }).tap();
    await phone.page.getByText('asked for addPhoneCalendar').waitFor();
  };

  test('the button made for it counts', async () => {
    const page = await open({ page: '/pages/consent/index' });
    await add();
    await page.getByRole('button', { name: '我同意' }).tap();
    await page.getByText('addPhoneCalendar:ok').waitFor();
  });

  test('the button that was tapped must be named', async () => {
    const page = await open({ page: '/pages/consent/index' });
    await add();
    await page.getByRole('button', { name: '说成别的' }).tap();
    await page.getByText('addPhoneCalendar:fail privacy permission is not authorized').waitFor();
  });

  test('agreeing for somebody does not', async () => {
    const page = await open({ page: '/pages/consent/index' });
    await add();
    await page.getByRole('button', { name: '替人同意' }).tap();
    await page.getByText('addPhoneCalendar:fail privacy permission is not authorized').waitFor();
  });
});

describe('what a phone forbids', () => {
  test('undefined is not set; the developer hears of it', async () => {
    const page = await open();
    const warned = page.waitForEvent('console', (message) =>
      message.text().includes('"bridge" is undefined'),
    );
    await page.getByRole('button', { name: '过桥' }).tap();
    await warned;
    expect(await text('#bridge')).toBe('kept');
    await phone.close();
  });

  test('an API that is not there reads as undefined; calling it says so', async () => {
    const page = await open();
    await page.getByRole('button', { name: '读', exact: true }).tap();
    await page.getByText('undefined').waitFor();
    await page.getByRole('button', { name: '调用', exact: true }).tap();
    await page.getByText('wx.notOnThisPhone is not in the simulator').waitFor();
    await expect(phone.close()).rejects.toThrow('wx.notOnThisPhone is not in the simulator');
  });

  test('a page that is not there is an error, and home opens', async () => {
    const page = await open({ page: '/pages/none/index' });
    await page.getByText('首页内容').waitFor();
    await phone.close();
  });
});
