import { element } from './dom';
import { missingApis } from './missing-apis';

declare global {
  interface Window {
    /** Every script error so far; tests fail on any. */
    __errors: string[];
  }
}

window.__errors = [];

const NOT_A_FUNCTION = /([\w$]+) is not a function/;

const describe = (error: unknown): string => {
  if (error instanceof Error) return error.stack ?? error.message;
  // WeChat's own failures are plain objects.
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
};

/** Says which part of wx is not there where the engine only says that something is no function. */
const explain = (error: unknown): string => {
  const text = describe(error);
  const called = NOT_A_FUNCTION.exec(text)?.[1];
  return called !== undefined && missingApis.has(called)
    ? `wx.${called} is not in the simulator\n${text}`
    : text;
};

let overlay: HTMLElement | undefined;

/** Shows a script error over the phone, in the console, and to tests. */
export const reportError = (error: unknown, where: string): void => {
  const text = `${where}: ${explain(error)}`;
  window.__errors.push(text);
  console.error(text);
  if (overlay === undefined) {
    const close = element('button', { type: 'button', 'aria-label': '关闭错误信息' }, '×');
    overlay = element('section', { class: 'error-overlay', 'aria-label': '脚本错误' }, close);
    const shown = overlay;
    close.onclick = () => {
      shown.remove();
      overlay = undefined;
    };
    document.body.append(overlay);
  }
  overlay.append(element('pre', {}, text));
};

/** Who asked to hear of errors through wx.onError and wx.onUnhandledRejection. */
export const errorListeners = new Set<(message: string) => void>();
export const rejectionListeners = new Set<
  (rejection: { reason: unknown; promise: Promise<unknown> }) => void
>();

/** Reports what nobody caught. */
export const watchErrors = (): void => {
  window.addEventListener('error', (event) => {
    reportError(event.error ?? event.message, 'script');
    for (const listener of errorListeners) listener(event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    if (rejectionListeners.size === 0) reportError(event.reason, 'unhandled rejection');
    for (const listener of rejectionListeners) listener({ reason: event.reason, promise: event.promise });
  });
};
