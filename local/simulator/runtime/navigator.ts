import type { Root } from 'glass-easel-miniprogram-adapter';
import type { EventChannel } from './event-channel';
import {
  callPage,
  createPage,
  destroyPage,
  hidePage,
  isTabPage,
  type OpenPage,
  parseUrl,
  type Query,
  showPage,
  startPage,
} from './pages';
import { program } from './program';

const MOST_PAGES = 10;

type Port = {
  /** Where pages are drawn. */
  parent: HTMLElement;
  createRoot(path: string): Root;
  /** Runs the page's script before its first use. */
  prepare(route: string): void;
  /** The page on top, or something it shows in the bars, has changed. */
  changed(): void;
  notFound(url: { path: string; query: Query }): boolean;
};

/** The stack of open pages; tab pages are kept alive beside it, as WeChat keeps them. */
export class PageNavigator {
  readonly #port: Port;
  readonly #tabs = new Map<string, OpenPage>();
  #stack: OpenPage[] = [];

  constructor(port: Port) {
    this.#port = port;
  }

  get stack(): readonly OpenPage[] {
    return this.#stack;
  }

  get top(): OpenPage | undefined {
    return this.#stack.at(-1);
  }

  /** Opens a page above this one. @throws with WeChat's words when it cannot. */
  navigateTo(url: string, channel?: EventChannel): void {
    const { route } = this.#resolve(url);
    if (isTabPage(route)) throw new Error('can not navigateTo a tabbar page');
    if (this.#stack.length >= MOST_PAGES) throw new Error('webview count limit exceed');
    const below = this.top;
    if (below !== undefined) hidePage(below);
    this.#open(url, channel);
  }

  /** Puts a page in place of this one. */
  redirectTo(url: string): void {
    const { route } = this.#resolve(url);
    if (isTabPage(route)) throw new Error('can not redirectTo a tabbar page');
    this.#leaveTop();
    this.#open(url);
  }

  /** Closes everything and opens one page. */
  reLaunch(url: string): void {
    this.#resolve(url);
    while (this.#stack.length > 0) this.#leaveTop();
    for (const page of this.#tabs.values()) destroyPage(page);
    this.#tabs.clear();
    this.#open(url);
  }

  /** Goes to a tab page; pages above are closed, other tab pages stay as they are. */
  switchTab(url: string): void {
    const { route } = this.#resolve(url);
    if (!isTabPage(route)) throw new Error('can not switch to no-tabBar page');
    while (this.#stack.length > 1) this.#leaveTop();
    const now = this.top;
    if (now?.route === route) {
      showPage(now, false);
      this.#port.changed();
      return;
    }
    if (now !== undefined) {
      if (isTabPage(now.route)) hidePage(now);
      else destroyPage(now);
    }
    this.#stack = [];
    const kept = this.#tabs.get(route);
    if (kept === undefined) this.#open(url.split('?')[0] ?? url);
    else {
      this.#stack = [kept];
      showPage(kept, false);
      this.#port.changed();
    }
  }

  /** Closes pages from the top; the first page stays. */
  navigateBack(delta: number): void {
    const count = Math.min(delta, this.#stack.length - 1);
    if (count <= 0) return;
    for (let closed = 0; closed < count; closed++) this.#leaveTop();
    if (this.top !== undefined) showPage(this.top, false);
    this.#port.changed();
  }

  /** A page's own method on the page on top. */
  callTop(method: string, ...args: unknown[]): unknown {
    return this.top === undefined ? undefined : callPage(this.top, method, ...args);
  }

  #resolve(url: string): { route: string; query: Query } {
    const from = this.top?.route;
    const absolute = new URL(url.replace(/\?.*$/, ''), `http://phone/${from ?? ''}`).pathname;
    const { query } = parseUrl(url);
    const route = absolute.slice(1);
    if (!program.pages.includes(route)) throw new Error(`page "${route}" is not found`);
    return { route, query };
  }

  #open(url: string, channel?: EventChannel): void {
    const target = this.#resolve(url);
    this.#port.prepare(target.route);
    const page = createPage(target, this.#port.createRoot, channel);
    this.#stack.push(page);
    if (isTabPage(target.route)) this.#tabs.set(target.route, page);
    startPage(page, this.#port.parent);
    // A page may have gone elsewhere while it was loading.
    if (this.top === page) showPage(page, true);
    this.#port.changed();
  }

  /** Takes the top page off the stack; a tab page is only hidden. */
  #leaveTop(): void {
    const page = this.#stack.pop();
    if (page === undefined) return;
    if (this.#tabs.get(page.route) === page) hidePage(page);
    else destroyPage(page);
  }

  /** Opens the first page, or tells the app that there is no such page. */
  start(url: string): void {
    const { route, query } = parseUrl(url);
    if (program.pages.includes(route)) this.#open(`/${url.replace(/^\//, '')}`);
    else {
      this.#port.notFound({ path: route, query });
      if (this.top === undefined) this.#open(`/${program.pages[0]}`);
    }
  }
}
