import * as glassEasel from 'glass-easel';
import { component } from 'glass-easel-miniprogram-adapter';
import { relativeTo } from './backend';
import { domOf } from './nodes';

type Fields = {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  node?: boolean;
  context?: boolean;
  properties?: string[];
  computedStyle?: string[];
};
type Callback = (result: unknown) => void;
type Caller = InstanceType<typeof component.ComponentCaller>;
type Question = {
  from: Caller;
  selector: string | null;
  isAll: boolean;
  fields: Fields;
  callback: Callback | undefined;
};

/** A rectangle as the page sees it: from the corner of its own window. */
const rectInPage = (node: Element) => {
  const page = node.closest('.page-view') ?? document.documentElement;
  return relativeTo(page.getBoundingClientRect(), node.getBoundingClientRect());
};

/** What a page may do with a scroll-view's node. */
const scrollContext = (node: HTMLElement) => ({
  scrollTo: ({ top, left, animated = false }: { top?: number; left?: number; animated?: boolean }) =>
    node.scrollTo({ top, left, behavior: animated ? 'smooth' : 'instant' }),
  scrollIntoView: (selector: string) => node.querySelector(selector)?.scrollIntoView({ block: 'start' }),
});

/** The object behind a node: a canvas to draw on, a scroll-view to scroll; others have none. */
const nodeBehind = (node: HTMLElement): unknown => {
  if (node.localName === 'wx-canvas') return node.querySelector('canvas');
  return node.localName === 'wx-scroll-view' ? scrollContext(node) : null;
};

const describeDom = (node: HTMLElement, fields: Fields): Record<string, unknown> => {
  const { left, top, right, bottom, width, height } = rectInPage(node);
  const styles = fields.computedStyle ? window.getComputedStyle(node) : undefined;
  return {
    ...(fields.rect ? { left, top, right, bottom } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset
      ? {
          scrollLeft: node.scrollLeft,
          scrollTop: node.scrollTop,
          scrollWidth: node.scrollWidth,
          scrollHeight: node.scrollHeight,
        }
      : {}),
    ...(fields.node ? { node: nodeBehind(node) } : {}),
    ...(styles
      ? Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, Reflect.get(styles, name)]))
      : {}),
  };
};

const describe = (element: glassEasel.Element, fields: Fields): Record<string, unknown> => {
  const node = domOf(element);
  const properties = glassEasel.Component.isComponent(element) ? element.data : {};
  return {
    ...(fields.id ? { id: element.id } : {}),
    ...(fields.dataset ? { dataset: element.dataset } : {}),
    ...(fields.mark ? { mark: element.collectMarks() } : {}),
    ...(node ? describeDom(node, fields) : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, Reflect.get(properties, name)])),
  };
};

/** The page's own window and how far it is scrolled. */
const describeViewport = (from: Caller, fields: Fields): Record<string, unknown> => {
  const view = domOf(from._$)?.closest<HTMLElement>('.page-view');
  const scroller = view?.querySelector<HTMLElement>('.page-scroller');
  if (!view || !scroller) return {};
  const { clientWidth: width, clientHeight: height } = view;
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset
      ? {
          scrollLeft: scroller.scrollLeft,
          scrollTop: scroller.scrollTop,
          scrollWidth: scroller.scrollWidth,
          scrollHeight: scroller.scrollHeight,
        }
      : {}),
  };
};

const answer = ({ from, selector, isAll, fields }: Question): unknown => {
  if (selector === null) return describeViewport(from, fields);
  const tree = from._$.getShadowRoot();
  if (isAll) return (tree?.querySelectorAll(selector) ?? []).map((element) => describe(element, fields));
  const element = tree?.querySelector(selector);
  return element ? describe(element, fields) : null;
};

class NodesRef {
  readonly #query: SelectorQuery;
  readonly #ask: (fields: Fields, callback: Callback | undefined) => void;

  constructor(query: SelectorQuery, ask: (fields: Fields, callback: Callback | undefined) => void) {
    this.#query = query;
    this.#ask = ask;
  }

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    this.#ask(fields, callback);
    return this.#query;
  }
  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback);
  }
  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback);
  }
  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback);
  }
  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true, node: true }, callback);
  }
}

/** `wx.createSelectorQuery()`: measures nodes of a page or component; answers come later, all at once. */
export class SelectorQuery {
  #from: Caller | undefined;
  readonly #questions: Question[] = [];

  constructor(from: Caller | undefined) {
    this.#from = from;
  }

  in(from: Caller): this {
    this.#from = from;
    return this;
  }
  select(selector: string): NodesRef {
    return this.#nodes(selector, false);
  }
  selectAll(selector: string): NodesRef {
    return this.#nodes(selector, true);
  }
  selectViewport(): NodesRef {
    return this.#nodes(null, false);
  }
  exec(callback?: (results: unknown[]) => void): this {
    setTimeout(() => {
      const results = this.#questions.map((question) => {
        const result = answer(question);
        question.callback?.(result);
        return result;
      });
      callback?.(results);
    }, 0);
    return this;
  }

  #nodes(selector: string | null, isAll: boolean): NodesRef {
    const from = this.#from;
    return new NodesRef(this, (fields, callback) => {
      if (from !== undefined) this.#questions.push({ from, selector, isAll, fields, callback });
    });
  }
}

/** Components have the query as their own method, too. */
export const useOwnSelectorQuery = (): void => {
  Reflect.set(component.ComponentCaller.prototype, 'createSelectorQuery', function (this: Caller) {
    return new SelectorQuery(this);
  });
};
