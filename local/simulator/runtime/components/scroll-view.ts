import { element } from '../dom';
import { defineBuiltin, type Host } from './builtin';

const SCROLL_VIEW = {
  scrollX: false,
  scrollY: false,
  upperThreshold: 50,
  lowerThreshold: 50,
  scrollTop: null,
  scrollLeft: null,
  scrollIntoView: '',
  scrollWithAnimation: false,
  enableFlex: false,
  showScrollbar: true,
  enhanced: false,
  bounces: true,
  pagingEnabled: false,
  refresherEnabled: false,
  refresherThreshold: 45,
  refresherDefaultStyle: 'black',
  refresherBackground: '',
  refresherTriggered: false,
  type: 'list',
};
type ScrollHost = Host<typeof SCROLL_VIEW>;

const position = ({ dom }: ScrollHost) => ({
  scrollLeft: dom.scrollLeft,
  scrollTop: dom.scrollTop,
  scrollWidth: dom.scrollWidth,
  scrollHeight: dom.scrollHeight,
});

/** Tells of scrolling, and once of each arrival at an end. */
const watchScrolling = (host: ScrollHost): void => {
  let before = position(host);
  let [isAtStart, isAtEnd] = [true, false];
  host.dom.addEventListener('scroll', () => {
    const now = position(host);
    const { scrollX, upperThreshold, lowerThreshold } = host.props;
    host.emit('scroll', {
      ...now,
      deltaX: before.scrollLeft - now.scrollLeft,
      deltaY: before.scrollTop - now.scrollTop,
    });
    before = now;
    const [offset, shown, whole] = scrollX
      ? [now.scrollLeft, host.dom.clientWidth, now.scrollWidth]
      : [now.scrollTop, host.dom.clientHeight, now.scrollHeight];
    const atStart = offset <= upperThreshold;
    const atEnd = offset + shown >= whole - lowerThreshold;
    if (atStart && !isAtStart) host.emit('scrolltoupper', { direction: scrollX ? 'left' : 'top' });
    if (atEnd && !isAtEnd) host.emit('scrolltolower', { direction: scrollX ? 'right' : 'bottom' });
    [isAtStart, isAtEnd] = [atStart, atEnd];
  });
};

/** Pulling a scroll-view down, where it asks for that. */
const watchRefresher = (host: ScrollHost, refresher: HTMLElement): void => {
  let startY: number | undefined;
  let pulled = 0;
  host.on('touchstart', (event) => {
    startY = host.props.refresherEnabled && host.dom.scrollTop <= 0 ? touchY(event) : undefined;
  });
  host.on('touchmove', (event) => {
    const y = touchY(event);
    if (startY === undefined || y === undefined) return;
    pulled = Math.max(0, (y - startY) / 2);
    refresher.style.height = `${Math.min(pulled, 2 * host.props.refresherThreshold)}px`;
    host.emit('refresherpulling', { deltaY: pulled });
  });
  host.on('touchend', () => {
    if (startY === undefined) return;
    startY = undefined;
    const isRefresh = pulled >= host.props.refresherThreshold;
    pulled = 0;
    refresher.style.height = isRefresh ? `${host.props.refresherThreshold}px` : '0';
    if (isRefresh) host.set({ refresherTriggered: true });
    host.emit(isRefresh ? 'refresherrefresh' : 'refresherabort');
  });
};

const touchY = (event: object): number | undefined => {
  const touches: unknown = Reflect.get(event, 'touches');
  const first: unknown = Array.isArray(touches) ? touches[0] : undefined;
  const y: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'clientY') : undefined;
  return typeof y === 'number' ? y : undefined;
};

/** `scroll-view`. */
export const defineScrollView = (): void => {
  defineBuiltin('scroll-view', SCROLL_VIEW, (host) => {
    const refresher = element('div', { class: 'wx-refresher' });
    host.dom.prepend(refresher);
    watchScrolling(host);
    watchRefresher(host, refresher);
    const drawn: { top: unknown; left: unknown; into: string } = { top: null, left: null, into: '' };
    const scroll = () => {
      const { scrollTop, scrollLeft, scrollIntoView, scrollWithAnimation, scrollX } = host.props;
      const behavior = scrollWithAnimation ? 'smooth' : 'instant';
      if (scrollTop !== drawn.top && scrollTop !== null)
        host.dom.scrollTo({ top: Number(scrollTop), behavior });
      if (scrollLeft !== drawn.left && scrollLeft !== null)
        host.dom.scrollTo({ left: Number(scrollLeft), behavior });
      drawn.top = scrollTop;
      drawn.left = scrollLeft;
      if (scrollIntoView === drawn.into) return;
      drawn.into = scrollIntoView;
      // The element may come with the same update.
      setTimeout(() => {
        const target = scrollIntoView ? host.dom.querySelector(`#${CSS.escape(scrollIntoView)}`) : null;
        if (target === null) return;
        const [box, own] = [target.getBoundingClientRect(), host.dom.getBoundingClientRect()];
        host.dom.scrollBy(
          scrollX ? { left: box.left - own.left, behavior } : { top: box.top - own.top, behavior },
        );
      }, 0);
    };
    return {
      changed() {
        const {
          scrollX,
          scrollY,
          refresherEnabled,
          refresherTriggered,
          refresherThreshold,
          enableFlex,
          pagingEnabled,
        } = host.props;
        host.dom.toggleAttribute('scroll-x', scrollX);
        host.dom.toggleAttribute('scroll-y', scrollY);
        host.dom.toggleAttribute('enable-flex', enableFlex);
        host.dom.toggleAttribute('paging', pagingEnabled);
        if (scrollX || scrollY) host.dom.tabIndex = 0;
        if (refresherEnabled) refresher.style.height = refresherTriggered ? `${refresherThreshold}px` : '0';
        scroll();
      },
    };
  });
};
