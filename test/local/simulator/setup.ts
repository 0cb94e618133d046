import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type Simulator, startSimulator } from '../../../local/simulator/server';
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from '../../support/browser';

export type Bench = {
  simulator: Simulator;
  browser: Browser;
  /** Opens a phone at a page of the fixture; errors on it fail the test when it is closed. */
  phone(options?: Partial<PhoneOptions>): Promise<Phone>;
  close(): Promise<void>;
};

const vant = path.join(path.dirname(createRequire(__filename).resolve('@vant/weapp/package.json')), 'lib');

/** A folder with the small native mini-program of these tests, with Vant as WeChat's npm lays it out. */
export const buildFixture = (): string => {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'kangban-fixture-'));
  fs.cpSync(path.join(__dirname, 'fixture'), dist, { recursive: true });
  fs.cpSync(vant, path.join(dist, 'miniprogram_npm/@vant/weapp'), { recursive: true });
  return dist;
};

/** The fixture in a simulator and one browser for a file of tests. */
export const startBench = async (cloudUrl = 'http://127.0.0.1:9'): Promise<Bench> => {
  const dist = buildFixture();
  const simulator = await startSimulator({ dist, cloudUrl, port: 0 });
  const browser = await launchBrowser();
  return {
    simulator,
    browser,
    phone: (options) => openPhone(browser, { url: simulator.url, ...options }),
    close: async () => {
      await browser.close();
      await simulator.close();
      fs.rmSync(dist, { recursive: true });
    },
  };
};

/** Calls a `wx` API on the fixture's own page for it. @returns what success or fail was told */
export const callApi = async (
  phone: Phone,
  name: string,
  options: object = {},
): Promise<Record<string, unknown>> => {
  await startApi(phone, { name, options });
  return readResult(phone);
};

/** Calls a synchronous `wx` API. @returns its result, or `{threw}` */
export const callSync = async (phone: Phone, name: string, ...args: unknown[]): Promise<unknown> => {
  await startApi(phone, { name, sync: args });
  return readResult(phone);
};

/** Starts a call that waits for the person. */
export const startApi = async ({ page }: Phone, call: object): Promise<void> => {
  await page.getByLabel('调用').fill(JSON.stringify(call));
  await page.getByRole('button', { name: '运行' }).tap();
};

/** What the call told, once it has told something. */
export const readResult = async ({ page }: Phone): Promise<Record<string, unknown>> => {
  const result = page.locator('#result').filter({ hasText: /./ });
  await result.waitFor();
  return JSON.parse(await result.innerText());
};
