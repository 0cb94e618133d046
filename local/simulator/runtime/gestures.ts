import { dispatch } from './events';
import { asTap } from './tapping';

type Point = { identifier: number; clientX: number; clientY: number };
type PhoneTouch = Point & { pageX: number; pageY: number };

const LONG_PRESS_MS = 350;
/** A mouse button is easily held a little longer. */
const LONG_CLICK_MS = 700;
const TAP_RADIUS = 10;
/** After a touch the browser sends mouse events of its own for so long. */
const GHOST_MOUSE_MS = 1000;
const MOUSE_ID = 0;

/**
 * Coordinates as the page sees them: from its own window's corner, and on a canvas from the canvas's.
 * @param node where the touch began
 */
const inPage = (point: Point, root: HTMLElement, node: Node | null): PhoneTouch => {
  const view = root.querySelector('.page-view:not([hidden])');
  const box = view?.getBoundingClientRect();
  const clientX = point.clientX - (box?.left ?? 0);
  const clientY = point.clientY - (box?.top ?? 0);
  const scrolled = view?.querySelector('.page-scroller')?.scrollTop ?? 0;
  const element = node instanceof Element ? node : node?.parentElement;
  const canvas = element?.closest('wx-canvas')?.getBoundingClientRect();
  const onCanvas = canvas ? { x: point.clientX - canvas.left, y: point.clientY - canvas.top } : {};
  return {
    identifier: point.identifier,
    clientX,
    clientY,
    pageX: clientX,
    pageY: clientY + scrolled,
    ...onCanvas,
  };
};

/** The browser's own controls need the browser's own tap. */
const isNative = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, video, a') !== null;

/** Tapping elsewhere puts the keyboard away. */
const leaveField = (): void => {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('.wx-native-field')) focused.blur();
};

/** One finger, from the moment it goes down. */
class Finger {
  readonly #root: HTMLElement;
  readonly #node: Node | null;
  readonly #start: Point;
  #timer: number | undefined;
  #isTap = true;

  constructor(root: HTMLElement, node: Node | null, start: Point, isMouse: boolean) {
    this.#root = root;
    this.#node = node;
    this.#start = start;
    this.#timer = window.setTimeout(() => this.#longPress(), isMouse ? LONG_CLICK_MS : LONG_PRESS_MS);
  }

  get node(): Node | null {
    return this.#node;
  }

  move(to: Point): void {
    const distance = Math.hypot(to.clientX - this.#start.clientX, to.clientY - this.#start.clientY);
    if (distance > TAP_RADIUS) this.cancel();
  }

  up(at: Point): void {
    const isTap = this.#isTap;
    this.cancel();
    if (isTap) asTap(() => this.#tell('tap', at));
  }

  cancel(): void {
    this.#isTap = false;
    window.clearTimeout(this.#timer);
  }

  #longPress(): void {
    // Where somebody listens for a long press, lifting the finger is no tap any more.
    if (this.#tell('longpress', this.#start)) this.#isTap = false;
    this.#tell('longtap', this.#start);
  }

  #tell(name: string, point: Point): boolean {
    const touch = inPage(point, this.#root, this.#node);
    return dispatch(
      this.#node,
      name,
      { x: touch.pageX, y: touch.pageY },
      { bubbles: true, extraFields: { touches: [touch], changedTouches: [touch] } },
    ).heard;
  }
}

/** Turns touches, the mouse and the keyboard into WeChat's touch events, taps and long presses. */
export class Gestures {
  readonly #root: HTMLElement;
  readonly #fingers = new Map<number, Finger>();
  #lastTouchAt = -Infinity;

  constructor(root: HTMLElement) {
    this.#root = root;
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
      root.addEventListener(type, (event) => this.#touch(type, event), { passive: false });
    }
    root.addEventListener('mousedown', (event) => this.#mouse('touchstart', event));
    window.addEventListener('mousemove', (event) => this.#mouse('touchmove', event));
    window.addEventListener('mouseup', (event) => this.#mouse('touchend', event));
    root.addEventListener('keydown', (event) => this.#key(event));
  }

  #touch(type: string, event: TouchEvent): void {
    this.#lastTouchAt = event.timeStamp;
    this.#handle(type, event, event.target, [...event.changedTouches], [...event.touches]);
    if (type === 'touchend' && event.cancelable && !isNative(event.target)) {
      // Else the browser would send a click after the tap, to whatever lies there by then.
      event.preventDefault();
      leaveField();
    }
  }

  #mouse(type: string, event: MouseEvent): void {
    if (event.timeStamp - this.#lastTouchAt < GHOST_MOUSE_MS || event.button !== 0) return;
    const finger = this.#fingers.get(MOUSE_ID);
    if (type !== 'touchstart' && finger === undefined) return;
    const point = { identifier: MOUSE_ID, clientX: event.clientX, clientY: event.clientY };
    const target = type === 'touchstart' ? event.target : (finger?.node ?? null);
    this.#handle(type, event, target, [point], type === 'touchend' ? [] : [point]);
  }

  /** Something with the role of a control can be used from the keyboard. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const node = event.target;
    if (!(node instanceof HTMLElement) || node.__wxElement === undefined) return;
    event.preventDefault();
    const box = node.getBoundingClientRect();
    const point = { identifier: MOUSE_ID, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    new Finger(this.#root, node, point, false).up(point);
  }

  #handle(type: string, event: Event, target: EventTarget | null, changed: Point[], all: Point[]): void {
    const node = target instanceof Node ? target : null;
    for (const point of changed) this.#follow(type, node, point, event instanceof MouseEvent);
    const changedTouches = changed.map((point) => inPage(point, this.#root, node));
    const touches = all.map((point) => inPage(point, this.#root, node));
    const [first] = changedTouches;
    const { prevented } = dispatch(
      node,
      type,
      { x: first?.pageX ?? 0, y: first?.pageY ?? 0 },
      { bubbles: true, extraFields: { touches, changedTouches } },
    );
    // A caught move must not scroll what lies below; a caught start must still put the caret in a field.
    if (prevented && type === 'touchmove' && event.cancelable) event.preventDefault();
    if (type === 'touchend') for (const point of changed) this.#lift(point);
  }

  #follow(type: string, node: Node | null, point: Point, isMouse: boolean): void {
    if (type === 'touchstart') {
      this.#fingers.set(point.identifier, new Finger(this.#root, node, point, isMouse));
    }
    if (type === 'touchmove') this.#fingers.get(point.identifier)?.move(point);
    if (type === 'touchcancel') {
      this.#fingers.get(point.identifier)?.cancel();
      this.#fingers.delete(point.identifier);
    }
  }

  /** A tap follows the end of its touch. */
  #lift(point: Point): void {
    const finger = this.#fingers.get(point.identifier);
    this.#fingers.delete(point.identifier);
    finger?.up(point);
  }
}
