import * as glassEasel from 'glass-easel';
import { domTag } from '../tags';
import { phoneUnits } from '../units';

type Document = glassEasel.CurrentWindowBackendContext['document'];
type BackendElement = ReturnType<Document['createElement']>;

/** Inline styles may speak in the phone's units too. */
const createElement = (tag: string): HTMLElement => {
  const node = document.createElement(domTag(tag));
  const setAttribute = node.setAttribute.bind(node);
  node.setAttribute = (name, value) => {
    setAttribute(name, name === 'style' ? phoneUnits(String(value)) : value);
  };
  return node;
};

/** glass-easel describes a DOM element by the few members it uses; a real one has them all. */
export const asBackend = (node: Node): BackendElement => node as unknown as BackendElement;

const asDom = (element: BackendElement | null): HTMLElement | undefined => {
  const node: unknown = element;
  return node instanceof HTMLElement ? node : undefined;
};

/** A rectangle as seen from the corner of another, with its edges. */
export const relativeTo = (origin: DOMRectReadOnly, box: DOMRectReadOnly) => {
  const left = box.left - origin.left;
  const top = box.top - origin.top;
  return {
    left,
    top,
    right: left + box.width,
    bottom: top + box.height,
    width: box.width,
    height: box.height,
  };
};

/** The part of the phone's window that a page sees: from below the navigation bar to above the tab bar. */
export type PageArea = { root: HTMLElement; width: number; height: number };

/** Draws glass-easel's components into this window; touches and other events are dispatched elsewhere. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  readonly #pageArea: () => PageArea;

  override document: Document = {
    createElement: (tag) => asBackend(createElement(tag)),
    createTextNode: (text) => asBackend(document.createTextNode(text)),
    createDocumentFragment: () => asBackend(document.createDocumentFragment()),
  };

  constructor(pageArea: () => PageArea) {
    super();
    this.#pageArea = pageArea;
  }

  override getWindowWidth(): number {
    return this.#pageArea().width;
  }

  override getWindowHeight(): number {
    return this.#pageArea().height;
  }

  /** Rectangles are seen from the page's window, which is also what "viewport" means to a page. */
  override createIntersectionObserver(
    target: BackendElement,
    relative: BackendElement | null,
    margin: string,
    thresholds: number[],
    listener: (status: glassEasel.backend.IntersectionStatus) => void,
  ): glassEasel.backend.Observer {
    const root = asDom(relative) ?? this.#pageArea().root;
    const element = target.__wxElement;
    const report = (entry: IntersectionObserverEntry) => {
      const origin = this.#pageArea().root.getBoundingClientRect();
      const status = {
        id: element?.id ?? '',
        dataset: element?.dataset ?? {},
        intersectionRatio: entry.intersectionRatio,
        boundingClientRect: relativeTo(origin, entry.boundingClientRect),
        intersectionRect: relativeTo(origin, entry.intersectionRect),
        relativeRect: relativeTo(origin, entry.rootBounds ?? origin),
        time: entry.time,
      };
      listener(status);
    };
    const observer = new IntersectionObserver((entries) => entries.forEach(report), {
      root,
      // A side that the page left out is no margin.
      rootMargin: margin.replaceAll('undefinedpx', '0px'),
      threshold: thresholds,
    });
    const node = asDom(target);
    if (node !== undefined) observer.observe(node);
    return { disconnect: () => observer.disconnect() };
  }

  override onEvent(): void {}

  override setListenerStats(): void {}
}
