import { Console } from 'node:console';
import { openSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Sends the console to a file, line by line and at once: what was logged is on disk even when the
 * thread is ended in the next instant, and lines of several instances never mix.
 */
export function logToFile(file: string): void {
  const descriptor = openSync(file, 'a');
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      writeSync(descriptor, chunk);
      done();
    },
  });
  globalThis.console = new Console(stream);
}
