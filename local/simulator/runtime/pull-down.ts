import { element } from './dom';

/** How far the page must be pulled, and how much room the waiting dots take, in px. */
const TRIGGER = 50;
const FURTHEST = 90;

/** Pull-down refresh of one scrolling page: by touch, by mouse, or from code. */
export class PullDown {
  readonly node: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #refresh: () => void;
  #startY: number | undefined;
  #pulled = 0;
  #refreshing = false;

  constructor(scroller: HTMLElement, refresh: () => void) {
    this.#scroller = scroller;
    this.#refresh = refresh;
    const dots = element('span', { class: 'pull-down-dots' }, element('i'), element('i'), element('i'));
    this.node = element('div', { class: 'pull-down', role: 'status', 'aria-label': '' }, dots);
  }

  /** Lets people pull; without it, only {@link start} refreshes. */
  enable(): void {
    const scroller = this.#scroller;
    scroller.addEventListener('touchstart', (event) => this.#begin(event.touches[0]?.clientY), {
      passive: true,
    });
    scroller.addEventListener('touchmove', (event) => this.#move(event, event.touches[0]?.clientY), {
      passive: false,
    });
    for (const end of ['touchend', 'touchcancel']) scroller.addEventListener(end, () => this.#end());
    scroller.addEventListener('mousedown', (event) => this.#begin(event.clientY));
    scroller.addEventListener('mousemove', (event) => this.#move(event, event.clientY));
    window.addEventListener('mouseup', () => this.#end());
  }

  start(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    this.#show(TRIGGER, true);
    this.#refresh();
  }

  stop(): void {
    this.#refreshing = false;
    this.#show(0, true);
  }

  #begin(y: number | undefined): void {
    this.#startY = this.#scroller.scrollTop <= 0 && !this.#refreshing ? y : undefined;
  }

  #move(event: Event, y: number | undefined): void {
    if (this.#startY === undefined || y === undefined) return;
    const distance = (y - this.#startY) / 2;
    if (distance <= 5 && this.#pulled === 0) return;
    if (event.cancelable) event.preventDefault();
    this.#show(Math.max(0, Math.min(distance, FURTHEST)), false);
  }

  #end(): void {
    if (this.#startY === undefined) return;
    this.#startY = undefined;
    if (this.#pulled >= TRIGGER) this.start();
    else if (this.#pulled > 0) this.#show(0, true);
  }

  #show(height: number, animated: boolean): void {
    this.#pulled = height;
    this.node.classList.toggle('animated', animated);
    this.node.style.height = `${height}px`;
    this.node.setAttribute('aria-label', this.#refreshing ? '正在刷新' : '');
  }
}
