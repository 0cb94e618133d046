import * as glassEasel from 'glass-easel';
import { domOf, wxElementAt } from './nodes';

/** What a page hears of an element: no live object, as on a phone. */
const plainTarget = (target: unknown): object => {
  if (typeof target !== 'object' || target === null) return {};
  const inner: unknown = Reflect.get(target, '_$') ?? target;
  const dom = inner instanceof glassEasel.Element ? domOf(inner) : undefined;
  return {
    id: Reflect.get(target, 'id') ?? '',
    dataset: Reflect.get(target, 'dataset') ?? {},
    offsetLeft: dom?.offsetLeft ?? 0,
    offsetTop: dom?.offsetTop ?? 0,
  };
};

/** Makes events carry WeChat's plain `target`, `currentTarget` and own `type`, `detail`, `timeStamp`. */
export const givePlainTargets = (): void => {
  const prototype = glassEasel.Event.prototype;
  prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    const event = Object.create(this);
    return Object.assign(event, {
      type: this.type,
      timeStamp: this.timeStamp,
      detail: this.detail,
      mark: mark ?? {},
      target: plainTarget(target),
      currentTarget: plainTarget(currentTarget),
    });
  };
};

/**
 * Lets an event run through the component tree from a DOM node upwards.
 * @returns whether anybody listened, and whether the browser should not act on it
 */
export const dispatch = (
  node: Node | null,
  name: string,
  detail: unknown,
  options: { bubbles: boolean; extraFields?: Record<string, unknown> },
): { heard: boolean; prevented: boolean } => {
  const target = wxElementAt(node);
  if (target === undefined) return { heard: false, prevented: false };
  let heard = false;
  const event = new glassEasel.Event(name, detail, {
    bubbles: options.bubbles,
    composed: options.bubbles,
    capturePhase: true,
    extraFields: options.extraFields ?? {},
    originalEvent: node,
    handleListenerReturn: (returned) => {
      heard = true;
      return returned === false ? false : undefined;
    },
  });
  glassEasel.Event.dispatchEvent(target, event);
  return { heard, prevented: event.defaultPrevented() };
};

/** The DOM node at which a dispatched event began. */
export const startOf = (event: { getOriginalEvent(): unknown }): Element | undefined => {
  const node = event.getOriginalEvent();
  return node instanceof Element ? node : undefined;
};

const TRANSITIONS = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const;

/** Tells components of the ends of their CSS transitions and animations. */
export const forwardTransitions = (root: HTMLElement): void => {
  for (const name of TRANSITIONS) {
    root.addEventListener(name, (event) => {
      if (event.target instanceof Node && event.target.__wxElement !== undefined) {
        dispatch(event.target, name, { elapsedTime: event.elapsedTime }, { bubbles: true });
      }
    });
  }
};
