import type { Page } from 'playwright-core';
import { routes } from '../../../src/platform/routes';
import type { DemoPhone } from '../../support/demo-phones';
import { seen } from '../taps';

/** One screen in one state, as the pictures and the accessibility scan know it. */
export interface Screen {
  /** Who and what, as in `client-home`: names the picture. */
  name: string;
  openid: string;
  /** The home page otherwise. */
  page?: string;
  offline?: boolean;
  /** Stands between the phone and the cloud before anything is loaded. */
  prepare?(page: Page): Promise<void>;
  /** From the page as it was opened to the screen that is meant; resolves when it shows. */
  reach(phone: DemoPhone): Promise<void>;
}

/** A page that shows by itself; `words` tell that it has. */
export const at = (
  name: string,
  openid: string,
  page: string | undefined,
  words: string | RegExp,
): Screen => ({
  name,
  openid,
  page,
  reach: (phone) => seen(phone.page, words),
});

/** The station that the demo tells of, and ways to its services. */
export const STATION = 'hy-1';
export const of = (service: string) => ({ stationId: STATION, serviceId: `${STATION}.${service}` });
/** The last step before a booking; the slot lies within four days of the demo's today. */
export const confirmPage = (service: string, slotId: string): string =>
  routes.confirm({ ...of(service), slotId, fromDay: '2026-11-24' });

const CALLS = (name: string): RegExp => new RegExp(`/v1/functions/${name}$`);

/** Answers of this function never come: the page stays as it is while it waits. */
export async function withhold(page: Page, functionName: string): Promise<void> {
  await page.route(CALLS(functionName), () => undefined);
}

/** Calls of this function fail in the cloud. */
export async function breakDown(page: Page, functionName: string): Promise<void> {
  await page.route(CALLS(functionName), (route) =>
    route.fulfill({ json: { ok: false, code: 'INTERNAL', requestId: 'K7-4F2A' } }),
  );
}

/** One action is refused, as when somebody else was faster; all others are answered as ever. */
export async function refuse(page: Page, functionName: string, action: string, code: string): Promise<void> {
  await page.route(CALLS(functionName), (route) =>
    (route.request().postData() ?? '').startsWith(`{"action":"${action}"`)
      ? route.fulfill({ json: { ok: false, code, requestId: 'K7-4F2A' } })
      : route.continue(),
  );
}

/** One action is answered as told, and nothing is written; all others are answered as ever. */
export async function answer(page: Page, functionName: string, action: string, data: object): Promise<void> {
  await page.route(CALLS(functionName), (route) =>
    (route.request().postData() ?? '').startsWith(`{"action":"${action}"`)
      ? route.fulfill({ json: { ok: true, data } })
      : route.fallback(),
  );
}
