import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** A control by its name, as a reader would find it: wholly, or what the expression finds. */
export const control = (page: Page, name: string | RegExp, role: Role = 'button'): Locator =>
  page.getByRole(role, { name, exact: typeof name === 'string' });

/** A button that waits for an answer takes no taps: one on it would be lost. */
const idle = (page: Page): Locator => page.locator(':not([loading])');

/** Taps a control, once it is there, takes taps, stands still, and nothing lies over it. */
export async function tap(page: Page, name: string | RegExp, role?: Role): Promise<void> {
  const target = control(page, name, role).and(idle(page));
  await target.waitFor();
  await standingStill(page);
  await target.tap();
}

/** Resolves when nothing moves: a sheet that is about to come or to go would be tapped where it is no more. */
export async function standingStill(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const top = document.querySelector('.page-view:not([hidden])');
    // Before it moves, what Vant brings up stands for a moment where it comes from; what it takes away stays.
    const sheets = [...(top?.querySelectorAll('.enter-class, .leave-active-class') ?? [])];
    if (sheets.some((sheet) => sheet.getClientRects().length > 0)) return false;
    return document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      );
  });
}

/** What has left the phone so far (calls, files, calendar entries), once it is so many things. */
export async function handedOut(page: Page, count: number): Promise<{ kind: string; title: string }[]> {
  await page.waitForFunction((least) => window.__phoneEvents.length >= least, count);
  return page.evaluate(() => window.__phoneEvents);
}

/** Resolves when these words can be seen. */
export const seen = (page: Page, words: string | RegExp): Promise<void> =>
  page
    .getByText(words, { exact: typeof words === 'string' })
    .filter({ visible: true })
    .first()
    .waitFor();

/** Resolves when a control can be seen. */
export const offered = (page: Page, name: string | RegExp, role?: Role): Promise<void> =>
  control(page, name, role).first().waitFor();

/** Resolves when none of these controls can be seen any more. */
export async function gone(page: Page, name: string | RegExp, role?: Role): Promise<void> {
  await control(page, name, role).first().waitFor({ state: 'hidden' });
}

/** All words on the phone, the bars included. */
export const words = (page: Page): Promise<string> => page.locator('.phone').innerText();

/** Confirms a booking, and lets WeChat remind of it. */
export async function confirmBooking(page: Page): Promise<void> {
  await tap(page, '确认预约');
  await tap(page, '允许');
}

/** Goes to one of the five tabs. */
export const tab = (page: Page, name: '首页' | '服务' | '活动' | '学习' | '我的'): Promise<void> =>
  tap(page, name, 'tab');

/** Resolves when the page on top stands at its top, where it says what became of what was tried. */
export async function atTop(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('.page-view:not([hidden]) .page-scroller')?.scrollTop === 0,
  );
}
