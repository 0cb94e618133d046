let taps = 0;

/** Runs what a tap sets off; what it calls at once, and without waiting for anything, was tapped for. */
export const asTap = <T>(run: () => T): T => {
  taps += 1;
  window.setTimeout(() => {
    taps -= 1;
  }, 0);
  return run();
};

/** Whether somebody is tapping at this very moment: some interfaces open for nothing else. */
export const isTapping = (): boolean => taps > 0;
