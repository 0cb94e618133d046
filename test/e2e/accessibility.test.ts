import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type DemoPhone, type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { inParallel } from '../support/in-parallel';
import { allScreens, FONT_SIZE, type Screen, setScene, settled, visit } from './screens';

/** Every screen by day and by night, and in 关怀模式, before a machine that knows the rules. */
let phones: DemoPhones;
let screens: Screen[];
beforeAll(async () => {
  phones = await startDemoPhones();
  screens = allScreens(await setScene(phones.gateway));
}, 120_000);
afterAll(() => phones.close());

const AT_ONCE = 3;
const ALL_SCREENS_MS = 1_800_000;

/** Smallest side of what can be tapped, in points. */
const TARGET = { normal: 44, large: 60 };
/** What WeChat's own audit allows a page. */
const MOST = { nodes: 1000, depth: 30, children: 60 };

test(
  'every screen can be read, told apart and tapped, by day and by night, in both layouts',
  async () => {
    const found: string[] = [];
    await inParallel(AT_ONCE, screens, async (screen) => {
      try {
        const complaints = await visit(phones, screen, { theme: 'light', large: false }, inEveryLook);
        found.push(...complaints.map((complaint) => `${screen.name}, ${complaint}`));
      } catch (error) {
        found.push(`${screen.name}: ${error}`);
      }
    });
    expect(found).toEqual([]);
  },
  ALL_SCREENS_MS,
);

/** What lies below a sheet is a screen of its own, and through the veil nothing can be measured. */
const SHEET_ALONE =
  '.kb-page:has(.kb-sheet) { visibility: hidden } .kb-page .van-popup { visibility: visible }';

/** An empty field has no words; those it suggests are an element of their own, drawn over it. */
const FIELD = /^<(input|textarea)/;

async function inEveryLook(phone: DemoPhone): Promise<string[]> {
  await phone.page.addStyleTag({ content: SHEET_ALONE });
  const normal = [...(await byDay(phone.page, 'normal')), ...(await byNight(phone.page))];
  await enlarge(phone);
  // The same colours by night, on larger words: they have been measured.
  return [...normal, ...(await byDay(phone.page, 'large'))];
}

/** Turns 关怀模式 on through the phone's own type size, and waits for what is asked anew. */
async function enlarge({ page, setFontSize }: DemoPhone): Promise<void> {
  const wasLoading = (await page.locator('.kb-bone:visible').count()) > 0;
  await setFontSize(FONT_SIZE.large);
  await page.locator('.page-view:not([hidden]) .kb-large').waitFor({ state: 'attached' });
  if (!wasLoading) await page.locator('.kb-bone:visible').first().waitFor({ state: 'detached' });
  await settled(page);
}

async function byDay(page: Page, layout: keyof typeof TARGET): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  const found = [
    ...(await violations(page)),
    ...(await smallTargets(page, TARGET[layout])),
    ...(await excesses(page)),
  ];
  return found.map((it) => `${layout}: ${it}`);
}

/** By night only the colours are others. */
async function byNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  return (await violations(page, ['color-contrast'])).map((it) => `dark: ${it}`);
}

/**
 * What the rules object to, with the element; all rules, or these alone. What could not be decided
 * counts too: a contrast that nobody has measured proves nothing.
 */
async function violations(page: Page, only?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations', 'incomplete'] });
  if (only) builder.withRules(only);
  const { violations: wrong, incomplete } = await builder.analyze();
  const undecided = incomplete.map((it) =>
    it.id === 'color-contrast' ? { ...it, nodes: it.nodes.filter(({ html }) => !FIELD.test(html)) } : it,
  );
  return [...wrong, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}

/** What can be tapped in the page on top, and is smaller than a finger. */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox'];
    const targets = [...document.querySelectorAll(roles.map((role) => `.pages [role=${role}]`).join())];
    return targets
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < size)
      .map(({ target, box }) => {
        const name = target.getAttribute('aria-label') ?? target.textContent;
        return `target ${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}, below ${size}`;
      });
  }, least);
}

/** Where the page on top is larger than WeChat's audit allows. */
function excesses(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const root = [...document.querySelectorAll('wx-page')].find((it) => it.getClientRects().length > 0);
    const nodes = [...(root?.querySelectorAll('*') ?? [])];
    const depths = nodes.map((node) => {
      let depth = 1;
      for (let it = node.parentElement; it && it !== root; it = it.parentElement) depth += 1;
      return depth;
    });
    const figures = {
      nodes: nodes.length,
      depth: Math.max(...depths),
      children: Math.max(...nodes.map((node) => node.childElementCount)),
    };
    return Object.entries(figures)
      .filter(([name, figure]) => figure > (Object.entries(most).find(([key]) => key === name)?.[1] ?? 0))
      .map(([name, figure]) => `${figure} ${name}`);
  }, MOST);
}
