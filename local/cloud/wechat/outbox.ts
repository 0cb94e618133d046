import {
  closeSync,
  existsSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { StartError } from '../start-error';

/** A subscription message that WeChat would have delivered. */
export interface Message {
  /** ISO instant on the cloud's clock. */
  at: string;
  openid: string;
  template: string;
  page: string;
  data: Record<string, unknown>;
}

/** Messages in the order they were sent, one JSON line each, on disk before `add` returns. */
export class Outbox {
  readonly #messages: Message[];
  readonly #file: number;

  constructor(path: string) {
    const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = kept.slice(0, kept.lastIndexOf('\n') + 1);
    this.#messages = whole
      .split('\n')
      .filter(Boolean)
      .map((line) => readLine(line, path));
    this.#file = openSync(path, 'a');
    // A line that a crash cut short was never acknowledged.
    ftruncateSync(this.#file, Buffer.byteLength(whole));
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  add(message: Message): void {
    writeSync(this.#file, `${JSON.stringify(message)}\n`);
    fdatasyncSync(this.#file);
    this.#messages.push(message);
  }

  close(): void {
    closeSync(this.#file);
  }
}

function readLine(line: string, path: string): Message {
  try {
    return JSON.parse(line);
  } catch {
    throw new StartError(`${path} is damaged: remove it and start again`);
  }
}
