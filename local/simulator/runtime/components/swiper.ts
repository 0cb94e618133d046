import { element } from '../dom';
import { defineBuiltin, type Host } from './builtin';

const SWIPER = {
  current: 0,
  currentItemId: '',
  indicatorDots: false,
  indicatorColor: 'rgba(0, 0, 0, .3)',
  indicatorActiveColor: '#000000',
  autoplay: false,
  interval: 5000,
  duration: 500,
  circular: false,
  vertical: false,
  displayMultipleItems: 1,
  previousMargin: '0px',
  nextMargin: '0px',
  easingFunction: 'default',
  disableTouch: false,
};
type SwiperHost = Host<typeof SWIPER>;

/** A drag further than this share of the width turns the page. */
const TURN_SHARE = 0.2;

const itemIds = new WeakMap<Element, () => string>();
const itemsOf = ({ dom }: SwiperHost): HTMLElement[] => [
  ...dom.querySelectorAll<HTMLElement>(':scope > wx-swiper-item'),
];

class Carousel {
  readonly #host: SwiperHost;
  readonly #dots = element('div', { class: 'wx-swiper-dots', 'aria-hidden': 'true' });
  #index = 0;
  #drawnCurrent = 0;
  #timer: number | undefined;
  #drag: { x: number; y: number; offset: number } | undefined;

  constructor(host: SwiperHost) {
    this.#host = host;
    host.dom.append(this.#dots);
    host.dom.addEventListener('touchstart', (event) => this.#begin(event.touches[0]), { passive: true });
    host.dom.addEventListener('touchmove', (event) => this.#move(event, event.touches[0]), {
      passive: false,
    });
    host.dom.addEventListener('touchend', (event) => this.#end(event.changedTouches[0]));
    host.dom.addEventListener('mousedown', (event) => this.#begin(event));
    host.dom.addEventListener('mousemove', (event) => this.#move(event, event));
    for (const end of ['mouseup', 'mouseleave'] as const)
      host.dom.addEventListener(end, (event) => this.#end(event));
  }

  draw(): void {
    const { current, vertical, autoplay, interval, currentItemId } = this.#host.props;
    this.#host.dom.toggleAttribute('vertical', vertical);
    const byId = itemsOf(this.#host).findIndex(
      (item) => currentItemId !== '' && itemIds.get(item)?.() === currentItemId,
    );
    const wanted = byId >= 0 ? byId : current;
    if (wanted !== this.#drawnCurrent) {
      this.#drawnCurrent = wanted;
      this.#turnTo(wanted, '');
    }
    this.#drawDots();
    window.clearInterval(this.#timer);
    if (autoplay) this.#timer = window.setInterval(() => this.#turnTo(this.#index + 1, 'autoplay'), interval);
  }

  stop(): void {
    window.clearInterval(this.#timer);
  }

  #turnTo(index: number, source: '' | 'touch' | 'autoplay'): void {
    const items = itemsOf(this.#host);
    const { circular } = this.#host.props;
    const wrapped = circular || source === 'autoplay' ? (index + items.length) % items.length : index;
    const target = Math.max(0, Math.min(wrapped, items.length - 1));
    const hasChanged = target !== this.#index;
    this.#index = target;
    this.#scrollTo(items[target], source !== '');
    this.#drawDots();
    if (!hasChanged) return;
    const detail = {
      current: target,
      currentItemId: itemIds.get(items[target] ?? this.#host.dom)?.() ?? '',
      source,
    };
    this.#drawnCurrent = target;
    this.#host.set({ current: target });
    this.#host.emit('change', detail);
    setTimeout(() => this.#host.emit('animationfinish', detail), this.#host.props.duration);
  }

  #scrollTo(item: HTMLElement | undefined, animated: boolean): void {
    if (item === undefined) return;
    const behavior = animated ? 'smooth' : 'instant';
    if (this.#host.props.vertical) this.#host.dom.scrollTo({ top: item.offsetTop, behavior });
    else this.#host.dom.scrollTo({ left: item.offsetLeft, behavior });
  }

  #drawDots(): void {
    const { indicatorDots, indicatorColor, indicatorActiveColor } = this.#host.props;
    this.#dots.hidden = !indicatorDots;
    const dots = itemsOf(this.#host).map((_, index) => {
      const dot = element('i');
      dot.style.background = index === this.#index ? indicatorActiveColor : indicatorColor;
      return dot;
    });
    this.#dots.replaceChildren(...dots);
  }

  #begin(at: { clientX: number; clientY: number } | undefined): void {
    if (at === undefined || this.#host.props.disableTouch) return;
    const { vertical } = this.#host.props;
    this.#drag = {
      x: at.clientX,
      y: at.clientY,
      offset: vertical ? this.#host.dom.scrollTop : this.#host.dom.scrollLeft,
    };
  }

  #move(event: Event, at: { clientX: number; clientY: number } | undefined): void {
    if (this.#drag === undefined || at === undefined) return;
    const [dx, dy] = [at.clientX - this.#drag.x, at.clientY - this.#drag.y];
    const { vertical } = this.#host.props;
    if (vertical ? Math.abs(dy) < Math.abs(dx) : Math.abs(dx) < Math.abs(dy)) return;
    if (event.cancelable) event.preventDefault();
    if (vertical) this.#host.dom.scrollTop = this.#drag.offset - dy;
    else this.#host.dom.scrollLeft = this.#drag.offset - dx;
  }

  #end(at: { clientX: number; clientY: number } | undefined): void {
    if (this.#drag === undefined) return;
    const { vertical } = this.#host.props;
    const size = vertical ? this.#host.dom.clientHeight : this.#host.dom.clientWidth;
    const moved = at === undefined ? 0 : vertical ? at.clientY - this.#drag.y : at.clientX - this.#drag.x;
    this.#drag = undefined;
    const step = Math.abs(moved) > size * TURN_SHARE ? -Math.sign(moved) : 0;
    this.#turnTo(this.#index + step, 'touch');
  }
}

/** `swiper` and its items. */
export const defineSwiper = (): void => {
  defineBuiltin('swiper', SWIPER, (host) => {
    const carousel = new Carousel(host);
    return { changed: () => setTimeout(() => carousel.draw(), 0), detached: () => carousel.stop() };
  });
  defineBuiltin('swiper-item', { itemId: '' }, (host) => {
    itemIds.set(host.dom, () => host.props.itemId);
    return {};
  });
};
