import type { ITouch } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { addStroke, type Frame, type Stroke, strokeIn } from './strokes';

/** WeChat wants no more than twenty changes of a page a second. */
const LEAST_MS_BETWEEN = 50;

/** A stroke under way. Where the box stands is told a moment after the finger came down. */
interface Drawing {
  finger: number;
  touches: { x: number; y: number }[];
  frame?: Frame;
  lifted: boolean;
}

export interface Pen {
  /** The stroke under way, drawn at most twenty times a second. */
  stroke: Stroke;
  /** What to do with the touch events of the box. */
  down: (event: object) => void;
  move: (event: object) => void;
  up: (event: object) => void;
}

/**
 * Draws with the first finger that comes down.
 * @param id the box's element
 * @param value what has been drawn, as `writeStrokes` has it
 * @param onChange called after each stroke
 */
export function usePen(id: string, value: string, onChange: (value: string) => void): Pen {
  const [stroke, setStroke] = useState<Stroke>([]);
  const drawn = useRef(value);
  drawn.current = value;
  const under = useRef<Drawing>();
  const shownAt = useRef(0);

  const show = ({ frame, touches }: Drawing): void => {
    if (!frame || Date.now() - shownAt.current < LEAST_MS_BETWEEN) return;
    shownAt.current = Date.now();
    setStroke(strokeIn(frame, touches));
  };
  const finish = (drawing: Drawing): void => {
    if (!drawing.frame) return;
    if (under.current === drawing) under.current = undefined;
    setStroke([]);
    drawn.current = addStroke(drawn.current, strokeIn(drawing.frame, drawing.touches));
    onChange(drawn.current);
  };
  /** The touch of the finger that draws, where it is among those that changed. */
  const found = (event: object): ITouch | undefined =>
    changedIn(event).find(({ identifier }) => identifier === under.current?.finger);

  return {
    stroke,
    down(event) {
      const [touch] = changedIn(event);
      if (!touch || (under.current && !under.current.lifted)) return;
      const drawing: Drawing = { finger: touch.identifier, touches: [at(touch)], lifted: false };
      under.current = drawing;
      void frameOf(id).then((frame) => {
        drawing.frame = frame;
        if (drawing.lifted) finish(drawing);
        else show(drawing);
      });
    },
    move(event) {
      const touch = found(event);
      if (!touch || !under.current) return;
      under.current.touches.push(at(touch));
      show(under.current);
    },
    up(event) {
      const touch = found(event);
      if (!touch || !under.current) return;
      // Of a small movement a phone tells only where it ended.
      under.current.touches.push(at(touch));
      under.current.lifted = true;
      finish(under.current);
    },
  };
}

/** The touches that an event is about; Taro types it as any event. */
const changedIn = (event: object): ITouch[] =>
  'changedTouches' in event && Array.isArray(event.changedTouches) ? event.changedTouches : [];

const at = ({ clientX, clientY }: ITouch): { x: number; y: number } => ({ x: clientX, y: clientY });

/** Where an element of the page on top stands now; undefined where it is gone. */
const frameOf = (id: string): Promise<Frame | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => resolve([found].flat()[0] ?? undefined))
      .exec();
  });
