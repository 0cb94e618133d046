import type { Locator, Page } from 'playwright-core';

/** Where a name is drawn. */
export const pad = (page: Page): Locator => page.getByRole('img', { name: /^签名处/ });

type Way = readonly (readonly [x: number, y: number])[];

/** The client's name of the demo, stroke by stroke, in parts of the box: 林小满 as a hand writes it. */
const NAME: readonly Way[] = [
  [
    [0.14, 0.36],
    [0.26, 0.35],
  ],
  [
    [0.2, 0.2],
    [0.2, 0.8],
  ],
  [
    [0.19, 0.42],
    [0.16, 0.56],
    [0.12, 0.68],
  ],
  [
    [0.21, 0.42],
    [0.24, 0.52],
  ],
  [
    [0.27, 0.34],
    [0.4, 0.33],
  ],
  [
    [0.33, 0.18],
    [0.33, 0.82],
  ],
  [
    [0.32, 0.4],
    [0.29, 0.58],
    [0.25, 0.72],
  ],
  [
    [0.34, 0.4],
    [0.38, 0.58],
    [0.42, 0.7],
  ],
  [
    [0.53, 0.22],
    [0.53, 0.74],
    [0.5, 0.68],
  ],
  [
    [0.49, 0.42],
    [0.47, 0.56],
    [0.45, 0.62],
  ],
  [
    [0.57, 0.4],
    [0.6, 0.54],
    [0.61, 0.6],
  ],
  [
    [0.67, 0.24],
    [0.7, 0.32],
  ],
  [
    [0.65, 0.42],
    [0.68, 0.5],
  ],
  [
    [0.66, 0.78],
    [0.7, 0.56],
  ],
  [
    [0.72, 0.3],
    [0.88, 0.29],
  ],
  [
    [0.76, 0.2],
    [0.76, 0.36],
  ],
  [
    [0.83, 0.2],
    [0.83, 0.36],
  ],
  [
    [0.73, 0.46],
    [0.73, 0.8],
  ],
  [
    [0.73, 0.46],
    [0.88, 0.45],
    [0.88, 0.78],
    [0.85, 0.74],
  ],
  [
    [0.8, 0.38],
    [0.8, 0.74],
  ],
];

/** Draws a name with a finger, as on a phone: the browser would scroll if nobody caught it. */
export async function drawName(page: Page, strokes: readonly Way[] = NAME): Promise<void> {
  // Not merely into view: the bar lies over the page's lower end.
  await pad(page).evaluate((node) => node.scrollIntoView({ block: 'center' }));
  const box = await pad(page).boundingBox();
  if (!box) throw new Error('there is nowhere to draw');
  for (const stroke of strokes) {
    const points = stroke.flatMap(between);
    await swipe(
      page,
      points.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height })),
    );
  }
}

/** One finger comes down, goes along these points of the screen, and is lifted. */
export async function swipe(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [first]);
  for (const to of rest) await touch('touchMove', [to]);
  await touch('touchEnd', []);
  await finger.detach();
}

const STEPS = 3;

/** A point, and some on the way to it from the one before. */
function between(to: readonly [number, number], position: number, way: Way): (readonly [number, number])[] {
  const from = way[position - 1];
  if (!from) return [to];
  return Array.from({ length: STEPS }, (_, step) => {
    const part = (step + 1) / STEPS;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part] as const;
  });
}

/** Too little to be a name. */
export const slip = (page: Page): Promise<void> =>
  drawName(page, [
    [
      [0.5, 0.5],
      [0.52, 0.52],
    ],
  ]);
