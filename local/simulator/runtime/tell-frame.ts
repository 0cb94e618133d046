/** Something the frame around the phone shows: a shared card, a call, a scan, a message consent. */
export type PhoneEvent = { kind: string; title: string; detail?: unknown };

declare global {
  interface Window {
    /** What left the phone so far, newest last: for tests and for the frame. */
    __phoneEvents: PhoneEvent[];
  }
}

window.__phoneEvents = [];

/** Notes what left the phone and shows it in the frame, if there is one. */
export const tellFrame = (event: PhoneEvent): void => {
  window.__phoneEvents.push(event);
  if (window.parent !== window) {
    window.parent.postMessage({ type: 'simulator:event', event }, window.location.origin);
  }
};
