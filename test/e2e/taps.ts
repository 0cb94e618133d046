import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** A control by its name, as a reader would find it: wholly, or what the expression finds. */
export const control = (page: Page, name: string | RegExp, role: Role = 'button'): Locator =>
  page.getByRole(role, { name, exact: typeof name === 'string' });

/** Taps a control, once it is there and nothing lies over it. */
export const tap = (page: Page, name: string | RegExp, role?: Role): Promise<void> =>
  control(page, name, role).tap();

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
