import type { WindowConfig } from '../program';
import { element } from './dom';
import { NAVIGATION_BAR_HEIGHT, SAFE_AREA_BOTTOM, STATUS_BAR_HEIGHT, TAB_BAR_HEIGHT } from './layout';
import { PullDown } from './pull-down';

type Handlers = {
  scrolled(scrollTop: number): void;
  reachedBottom(): void;
  pulledDown(): void;
};

const DEFAULT_REACH_BOTTOM_DISTANCE = 50;

/**
 * The window of one page: its own scrolling area between the bars, to which `position: fixed`, vh and the
 * safe area of the page's styles refer.
 */
export class PageView {
  readonly node: HTMLElement;
  readonly scroller: HTMLElement;
  /** glass-easel puts the page in place of this. */
  readonly placeholder = element('span');
  readonly pullDown: PullDown;
  readonly #insets: { top: number; bottom: number };
  readonly #reachBottomDistance: number;
  readonly #handlers: Handlers;
  /** The height at which the bottom was last reached: told once until there is more to see. */
  #reachedAtHeight = 0;

  constructor(config: WindowConfig, hasTabBar: boolean, handlers: Handlers) {
    this.#handlers = handlers;
    this.#reachBottomDistance = config.onReachBottomDistance ?? DEFAULT_REACH_BOTTOM_DISTANCE;
    this.#insets = {
      top: config.navigationStyle === 'custom' ? 0 : STATUS_BAR_HEIGHT + NAVIGATION_BAR_HEIGHT,
      bottom: hasTabBar ? TAB_BAR_HEIGHT : 0,
    };
    this.scroller = element('div', { class: 'page-scroller' });
    this.pullDown = new PullDown(this.scroller, handlers.pulledDown);
    this.scroller.append(this.pullDown.node, this.placeholder);
    this.node = element('div', { class: 'page-view' }, this.scroller);
    if (config.disableScroll) this.scroller.style.overflowY = 'hidden';
    if (config.enablePullDownRefresh) this.pullDown.enable();

    this.node.style.top = `${this.#insets.top}px`;
    this.node.style.setProperty(
      '--wx-safe-top',
      config.navigationStyle === 'custom' ? `${STATUS_BAR_HEIGHT}px` : '0px',
    );
    this.node.style.setProperty('--wx-safe-bottom', hasTabBar ? '0px' : `${SAFE_AREA_BOTTOM}px`);
    this.setTabBarShown(hasTabBar);
    this.scroller.addEventListener('scroll', () => this.#onScroll());
  }

  /** Gives the page the room of a hidden tab bar, or takes it back. */
  setTabBarShown(shown: boolean): void {
    this.#insets.bottom = shown ? TAB_BAR_HEIGHT : 0;
    this.node.style.bottom = `${this.#insets.bottom}px`;
    this.node.style.setProperty(
      '--wx-page-height',
      `calc(100vh - ${this.#insets.top + this.#insets.bottom}px)`,
    );
  }

  /** Colours what is seen above a page that is pulled down. */
  paint(background: string | undefined, textStyle: string | undefined): void {
    const { style } = this.pullDown.node;
    style.backgroundColor = background ?? '';
    style.setProperty('--pull-down-dots', textStyle === 'light' ? '#ffffff' : '#8c8c8c');
  }

  /** Height of the page's window in px. */
  get height(): number {
    return window.innerHeight - this.#insets.top - this.#insets.bottom;
  }

  /** Distance of the page's window from the top of the screen in px. */
  get top(): number {
    return this.#insets.top;
  }

  setShown(shown: boolean): void {
    this.node.hidden = !shown;
  }

  scrollTo(top: number, animated: boolean): void {
    this.scroller.scrollTo({ top, behavior: animated ? 'smooth' : 'instant' });
  }

  #onScroll(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#handlers.scrolled(scrollTop);
    const isAtBottom = scrollTop + clientHeight >= scrollHeight - this.#reachBottomDistance;
    if (!isAtBottom) this.#reachedAtHeight = 0;
    else if (this.#reachedAtHeight !== scrollHeight) {
      this.#reachedAtHeight = scrollHeight;
      this.#handlers.reachedBottom();
    }
  }
}
