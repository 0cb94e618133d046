import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The phone of the comps. */
export const PHONE_SIZE = { width: 375, height: 812 };

/** Starts a headless Chromium: the one from npm, or CHROMIUM_PATH. Close it when done. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env } as Record<string, string>,
  });
};

export type PhoneOptions = {
  /** Where the simulator is. */
  url: string;
  openid?: string;
  theme?: 'light' | 'dark';
  /** WeChat's font size setting in px; 17 is normal, 23 large. */
  fontSize?: number;
  /** The page to open, with its query: `/appointments/book/index?serviceId=x`; the home page otherwise. */
  page?: string;
  touch?: boolean;
  /** Device pixels per point, for pictures. */
  scale?: number;
  /** Starts without a network. */
  offline?: boolean;
  /** Called with the page before anything is loaded: to listen, or to stand between it and the cloud. */
  prepare?(page: Page): void | Promise<void>;
};

export type Phone = {
  page: Page;
  /** Script errors and failed loads so far. */
  errors(): Promise<string[]>;
  /** Throws when anything went wrong on the phone, then closes it. */
  close(): Promise<void>;
};

/** Opens a phone of its own (its own storage) and waits until its first page has been shown. */
export const openPhone = async (browser: Browser, options: PhoneOptions): Promise<Phone> => {
  const {
    url,
    openid,
    theme = 'light',
    fontSize,
    page: route,
    touch = true,
    scale = 1,
    offline = false,
    prepare,
  } = options;
  const context = await browser.newContext({
    viewport: PHONE_SIZE,
    hasTouch: touch,
    deviceScaleFactor: scale,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.message));

  await prepare?.(page);

  const query = new URLSearchParams();
  if (openid !== undefined) query.set('openid', openid);
  if (fontSize !== undefined) query.set('fontSize', String(fontSize));
  if (offline) query.set('network', 'off');
  await page.goto(`${url}/phone?${query}${route === undefined ? '' : `#${route}`}`);
  await page.waitForFunction(() => window.__phoneReady === true || window.__errors?.length > 0);
  // Pictures compare letters: the font must be there.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));

  const errors = async () => [...new Set([...(await page.evaluate(() => window.__errors)), ...pageErrors])];
  return {
    page,
    errors,
    close: async () => {
      const found = page.isClosed() ? [] : await errors();
      await context.close();
      if (found.length > 0) throw new Error(`The phone reported errors:\n${found.join('\n')}`);
    },
  };
};
