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
const asBackend = (node: Node): BackendElement => node as unknown as BackendElement;

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

  override onEvent(): void {}

  override setListenerStats(): void {}
}
