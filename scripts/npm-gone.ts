const CHECK_EVERY_MS = 200;

/**
 * Calls `stop` once npm no longer stands behind this process. `npm run` puts a shell between itself and
 * the command, and that shell dies of a signal without passing it on: the command would live on unseen.
 */
export function whenNpmIsGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, CHECK_EVERY_MS);
  watch.unref();
}
