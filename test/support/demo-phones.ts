import path from 'node:path';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { startSimulator } from '../../local/simulator/server';
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from './browser';
import type { TestCloud } from './cloud';
import { startDemoCloud } from './demo-cloud';

/** No tap of these takes so long, on a busy machine either. */
const PATIENCE_MS = 30_000;

const MINIPROGRAM = path.join(__dirname, '../../dist/miniprogram');

export type DemoPhoneOptions = Omit<PhoneOptions, 'url' | 'openid'>;

/** The demo at `DEMO_NOW` with as many phones as are opened. */
export interface DemoPhones extends Pick<TestCloud, 'gateway'> {
  browser: Browser;
  /** A phone in this person's hand, with a storage of its own. */
  open(openid: string, options?: DemoPhoneOptions): Promise<DemoPhone>;
  /** Closes all phones; throws when one of them reported an error that was not expected. */
  close(): Promise<void>;
}

export interface DemoPhone extends Phone {
  /** Turns the phone's network on or off. */
  setOnline(online: boolean): Promise<void>;
  /** Sets WeChat's own type size in px, as somebody does who leaves the app for it and comes back. */
  setFontSize(fontSize: number): Promise<void>;
  /** A browser complains about every answer that is a failure: says that this one was meant. */
  expectError(pattern: RegExp): void;
}

/** Starts cloud, simulator and browser; remember to close them. */
export async function startDemoPhones(options?: Parameters<typeof startDemoCloud>[0]): Promise<DemoPhones> {
  const [cloud, browser] = await Promise.all([startDemoCloud(options), launchBrowser()]);
  const simulator = await startSimulator({ dist: MINIPROGRAM, cloudUrl: cloud.url, port: 0 });
  const phones: DemoPhone[] = [];
  return {
    gateway: cloud.gateway,
    browser,
    open: async (openid, options = {}) => {
      const phone = await openDemoPhone(browser, { ...options, url: simulator.url, openid });
      phones.push(phone);
      return phone;
    },
    close: async () => {
      const closed = await Promise.allSettled(phones.map((phone) => phone.close()));
      await browser.close();
      await simulator.close();
      await cloud.close();
      const failures = closed.flatMap((it) => (it.status === 'rejected' ? [String(it.reason)] : []));
      if (failures.length > 0) throw new Error(failures.join('\n'));
    },
  };
}

async function openDemoPhone(browser: Browser, options: PhoneOptions): Promise<DemoPhone> {
  const messages: string[] = [];
  const expected: RegExp[] = [];
  const phone = await openPhone(browser, {
    ...options,
    prepare: async (page) => {
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('console', (message) => {
        if (message.type() === 'error') messages.push(describe(message));
      });
      await options.prepare?.(page);
    },
  });
  const errors = async () => {
    const all = [...new Set([...(await phone.errors()), ...messages])];
    return all.filter((text) => !expected.some((pattern) => pattern.test(text)));
  };
  return {
    page: phone.page,
    errors,
    setOnline: (online) => change(phone.page, { online }),
    setFontSize: async (fontSize) => {
      await change(phone.page, { fontSize });
      await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    },
    expectError: (pattern) => expected.push(pattern),
    close: async () => {
      const found = phone.page.isClosed() ? [] : await errors();
      await phone.page.context().close();
      if (found.length > 0) throw new Error(`The phone of ${options.openid}:\n${found.join('\n')}`);
    },
  };
}

const describe = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`;

/** Changes settings as the frame around the phone does it; resolves when the phone knows. */
async function change(page: Page, settings: { online?: boolean; fontSize?: number }): Promise<void> {
  await page.evaluate(
    (changed) =>
      new Promise((resolve) => {
        window.addEventListener('message', resolve, { once: true });
        window.postMessage({ type: 'simulator:settings', settings: changed }, window.location.origin);
      }),
    settings,
  );
}
