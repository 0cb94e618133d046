import fc from 'fast-check';
import { isDrawn } from '../../cloudfunctions/consents/rules';
import { signature } from '../../contracts/consents';
import {
  addStroke,
  BOX,
  inkOf,
  isSigned,
  readStrokes,
  type Stroke,
  strokeIn,
  writeStrokes,
} from '../../src/ui/strokes';

const FRAME = { left: 16, top: 300, width: 343, height: 137.2 };

const point = fc.tuple(fc.integer({ min: 0, max: BOX.width }), fc.integer({ min: 0, max: BOX.height }));
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 40 }), { maxLength: 12 });
const touches = fc.array(
  fc.record({
    x: fc.double({ min: -500, max: 900, noNaN: true }),
    y: fc.double({ min: -500, max: 1500, noNaN: true }),
  }),
  { maxLength: 200 },
);

test('what is written reads as it was, and the contract takes it', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      const text = writeStrokes(drawn);
      expect(readStrokes(text)).toEqual(drawn);
      expect(signature.safeParse(text).success).toBe(true);
    }),
  );
});

test('wherever a finger goes, its stroke is of whole units within the box, and no two points are one', () => {
  fc.assert(
    fc.property(touches, (moved) => {
      const stroke = strokeIn(FRAME, moved);
      for (const [x, y] of stroke) {
        expect(Number.isInteger(x) && x >= 0 && x <= BOX.width).toBe(true);
        expect(Number.isInteger(y) && y >= 0 && y <= BOX.height).toBe(true);
      }
      for (const [position, here] of stroke.entries()) {
        const before = stroke[position - 1];
        if (before) expect(Math.hypot(here[0] - before[0], here[1] - before[1])).toBeGreaterThanOrEqual(2);
      }
    }),
  );
});

test('a corner of the screen’s box is a corner of the drawn one', () => {
  expect(strokeIn(FRAME, [{ x: 16, y: 300 }])).toEqual([[0, 0]]);
  expect(strokeIn(FRAME, [{ x: 359, y: 437.2 }])).toEqual([[300, 120]]);
});

test('however much is scribbled, what is kept fits the contract', () => {
  const scribble: Stroke = Array.from({ length: 900 }, (_, n) => [n % 300, (n * 7) % 120]);
  let text = '';
  for (let n = 0; n < 10; n += 1) text = addStroke(text, scribble);
  expect(text.length).toBeGreaterThan(10_000);
  expect(signature.safeParse(text).success).toBe(true);
});

test('nothing drawn adds nothing', () => {
  expect(addStroke('1,2 3,4', [])).toBe('1,2 3,4');
  expect(addStroke('', [[5, 6]])).toBe('5,6');
  expect(addStroke('1,2 3,4', [[5, 6]])).toBe('1,2 3,4;5,6');
});

test('what counts as a name here counts at the station', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      const text = drawn.reduce(addStroke, '');
      expect(isSigned(text)).toBe(isDrawn(text));
    }),
  );
  const oneSpot = Array(20).fill('5,5').join(';');
  expect(isSigned(oneSpot)).toBe(false);
  expect(isDrawn(oneSpot)).toBe(false);
});

test('the picture is one that CSS can hold', () => {
  const ink = inkOf([
    [[10, 10]],
    [
      [0, 0],
      [30, 40],
      [60, 10],
    ],
  ]);
  expect(ink).toMatch(/^url\("data:image\/svg\+xml,[^"<>#]+"\)$/);
  expect(decodeURIComponent(ink)).toContain("d='M10 10h0M0 0Q30 40 45 25L60 10'");
});
