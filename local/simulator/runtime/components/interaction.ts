import { element } from '../dom';
import { defineBuiltin } from './builtin';

const NAVIGATOR = { url: '', openType: 'navigate', delta: 1, target: 'self', appId: '', path: '' };
const CALLS: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

type Go = (api: string, options: { url: string; delta: number }) => Promise<unknown> | undefined;
let go: Go = () => undefined;

/** Lets `navigator` use the same calls as scripts do. */
export const setNavigate = (navigate: Go): void => {
  go = navigate;
};

const defineNavigator = (): void => {
  defineBuiltin(
    'navigator',
    NAVIGATOR,
    (host) => {
      host.dom.setAttribute('role', 'link');
      host.dom.tabIndex = 0;
      host.on('tap', () => {
        const { url, openType, delta } = host.props;
        go(CALLS[openType] ?? openType, { url, delta })?.then(
          (result) => host.emit('success', result),
          (error: unknown) => host.emit('fail', error),
        );
      });
      return {};
    },
    { hover: true },
  );
};

/** WeChat's canvas (`type="2d"`): pages find it by a selector query and draw on it in its own pixels. */
const defineCanvas = (): void => {
  defineBuiltin('canvas', { type: '', canvasId: '', disableScroll: false }, (host) => {
    const canvas = element('canvas');
    // A page loads pictures and animates through the canvas itself.
    Object.assign(canvas, {
      createImage: () => new Image(),
      requestAnimationFrame: (run: FrameRequestCallback) => window.requestAnimationFrame(run),
      cancelAnimationFrame: (id: number) => window.cancelAnimationFrame(id),
    });
    host.dom.append(canvas);
    host.on('touchmove', (event) => {
      if (host.props.disableScroll) event.preventDefault();
    });
    return {};
  });
};

const defineMovable = (): void => {
  defineBuiltin('movable-area', { scaleArea: false }, () => ({}));
  defineBuiltin(
    'movable-view',
    { direction: 'none', x: 0, y: 0, disabled: false, outOfBounds: false, inertia: false },
    (host) => {
      let position = { x: 0, y: 0 };
      let drag: { fromX: number; fromY: number; x: number; y: number } | undefined;
      const move = (x: number, y: number, source: string) => {
        const area = host.dom.closest('wx-movable-area');
        const [right, bottom] = [
          (area?.clientWidth ?? 0) - host.dom.offsetWidth,
          (area?.clientHeight ?? 0) - host.dom.offsetHeight,
        ];
        const { outOfBounds } = host.props;
        const within = (value: number, end: number) =>
          outOfBounds ? value : Math.max(Math.min(0, end), Math.min(value, Math.max(0, end)));
        position = { x: within(x, right), y: within(y, bottom) };
        host.dom.style.transform = `translate(${position.x}px, ${position.y}px)`;
        if (source !== '') host.emit('change', { ...position, source });
      };
      host.dom.addEventListener('pointerdown', (event) => {
        if (host.props.disabled) return;
        host.dom.setPointerCapture(event.pointerId);
        drag = { fromX: event.clientX, fromY: event.clientY, ...position };
      });
      host.dom.addEventListener('pointermove', (event) => {
        if (drag === undefined) return;
        const { direction } = host.props;
        const dx = direction === 'vertical' || direction === 'none' ? 0 : event.clientX - drag.fromX;
        const dy = direction === 'horizontal' || direction === 'none' ? 0 : event.clientY - drag.fromY;
        move(drag.x + dx, drag.y + dy, 'touch');
      });
      for (const end of ['pointerup', 'pointercancel']) {
        host.dom.addEventListener(end, () => {
          drag = undefined;
        });
      }
      let drawn = { x: Number.NaN, y: Number.NaN };
      return {
        changed() {
          const { x, y } = host.props;
          if (x === drawn.x && y === drawn.y) return;
          drawn = { x, y };
          setTimeout(() => move(x, y, ''), 0);
        },
      };
    },
  );
};

const defineVideo = (): void => {
  defineBuiltin(
    'video',
    { src: '', controls: true, autoplay: false, loop: false, muted: false, poster: '' },
    (host) => {
      const video = element('video', { playsinline: true });
      host.dom.append(video);
      for (const name of ['play', 'pause', 'ended', 'timeupdate', 'error']) {
        video.addEventListener(name, () =>
          host.emit(name, { currentTime: video.currentTime, duration: video.duration }),
        );
      }
      return {
        changed() {
          const { src, controls, autoplay, loop, muted, poster } = host.props;
          if (video.getAttribute('src') !== src) video.src = src;
          Object.assign(video, { controls, autoplay, loop, muted, poster });
        },
      };
    },
  );
};

/** `navigator`, `canvas`, `movable-area` and `movable-view`, `video`. */
export const defineInteraction = (): void => {
  defineNavigator();
  defineCanvas();
  defineMovable();
  defineVideo();
};
