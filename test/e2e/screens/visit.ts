import type { Page } from 'playwright-core';
import type { DemoPhone, DemoPhones } from '../../support/demo-phones';
import type { Screen } from './screen';

/** How the phone is set: WeChat's own type size decides between the two layouts. */
export interface Look {
  theme: 'light' | 'dark';
  large: boolean;
}

/** WeChat's own type size in px. */
export const FONT_SIZE = { normal: 17, large: 23 };

/**
 * Opens a phone of its own at a screen, waits until nothing moves any more, and looks.
 * @throws when the screen is not reached, or the phone reported an error
 */
export async function visit<T>(
  phones: DemoPhones,
  screen: Screen,
  { theme, large, scale }: Look & { scale?: number },
  look: (phone: DemoPhone) => Promise<T>,
): Promise<T> {
  const { openid, page, offline, prepare, reach } = screen;
  const fontSize = large ? FONT_SIZE.large : FONT_SIZE.normal;
  const phone = await phones.open(openid, { page, offline, prepare, theme, fontSize, scale });
  try {
    await reach(phone);
    await settled(phone.page);
    const found = await look(phone);
    await phone.close();
    return found;
  } finally {
    await phone.page.context().close();
  }
}

/**
 * Resolves when letters and pictures have come and movements have ended. What runs in the page has no
 * named functions: those would need helpers that only this side has.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Letters are asked for when they are first drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}
