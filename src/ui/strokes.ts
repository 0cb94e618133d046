/** The box that a name is drawn in; every phone draws into the same one. */
export const BOX = { width: 300, height: 120 } as const;

/** Whole units of the box, from its upper left corner. */
export type Point = readonly [x: number, y: number];
/** What a finger drew between coming down and going up; one point is a dot. */
export type Stroke = readonly Point[];

/** Where the box stands on the screen, in points of the phone. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Fewer points are a slip of the finger; the server says the same. */
const LEAST_POINTS = 12;
/** What the contract takes at most. */
const MAX_LENGTH = 20_000;
/** Nearer points add nothing that one could see. */
const LEAST_STEP = 2;
const INK_WIDTH = 3;

/** `x,y x,y;x,y …`, as the contract has it. */
export const writeStrokes = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => stroke.map((point) => point.join(',')).join(' ')).join(';');

export const readStrokes = (text: string): Stroke[] =>
  text
    .split(';')
    .filter(Boolean)
    .map((stroke) =>
      stroke.split(' ').map((point): Point => {
        const [x = 0, y = 0] = point.split(',').map(Number);
        return [x, y];
      }),
    );

/** Whether enough was drawn to be a name: not a slip, and not one spot tapped again and again. */
export function isSigned(text: string): boolean {
  const points = text.split(/[ ;]/).filter(Boolean);
  return points.length >= LEAST_POINTS && new Set(points).size > 1;
}

/** The same with one stroke more; unchanged where there is no room for it. */
export function addStroke(text: string, stroke: Stroke): string {
  const longer = writeStrokes([...readStrokes(text), stroke]);
  return stroke.length === 0 || longer.length > MAX_LENGTH ? text : longer;
}

/** What a finger did on the screen, as a stroke in the box: whole units, within it, no point twice. */
export function strokeIn(frame: Frame, touches: readonly { x: number; y: number }[]): Stroke {
  const within = (value: number, from: number, length: number, units: number): number =>
    Math.min(units, Math.max(0, Math.round(((value - from) / length) * units)));
  const points: Point[] = [];
  for (const { x, y } of touches) {
    const point: Point = [
      within(x, frame.left, frame.width, BOX.width),
      within(y, frame.top, frame.height, BOX.height),
    ];
    const last = points.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= LEAST_STEP) points.push(point);
  }
  return points;
}

/** The strokes as a picture for CSS, `url("data:…")`; its colour is the mask's, so that it follows the theme. */
export function inkOf(strokes: readonly Stroke[]): string {
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${BOX.width} ${BOX.height}' fill='none' ` +
    `stroke='#000' stroke-width='${INK_WIDTH}' stroke-linecap='round' stroke-linejoin='round'>` +
    `<path d='${strokes.map(pathOf).join('')}'/></svg>`;
  return `url("data:image/svg+xml,${svg.replace(/[<>#]/g, encodeURIComponent)}")`;
}

/** A curve through the middles between the points: as smooth as the hand was, however few points there are. */
function pathOf([first, ...rest]: Stroke): string {
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${first.join(' ')}h0`;
  const curves = rest.slice(0, -1).map((point, position) => {
    const next = rest[position + 1] ?? last;
    return `Q${point.join(' ')} ${(point[0] + next[0]) / 2} ${(point[1] + next[1]) / 2}`;
  });
  return `M${first.join(' ')}${curves.join('')}L${last.join(' ')}`;
}
