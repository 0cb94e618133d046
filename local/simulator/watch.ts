import fs from 'node:fs';

/** A build writes many files; it is done when nothing was written for so long. */
const SETTLE_MS = 300;

/** Calls back once after each burst of changes in a folder. @returns stops watching */
export const watchFolder = (folder: string, changed: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const watcher = fs.watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
};
