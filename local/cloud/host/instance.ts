import { appendFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { WorkerCall, WorkerMessage, WorkerSettings } from './protocol';
import { workerSource } from './worker-source';

/** The platform gives a function 256 MB unless told otherwise. */
export const MEMORY_LIMIT_MB = 256;
const LOAD_TIMEOUT_MS = 60_000;

/** How a call ended. */
export type Ending =
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; message: string }
  /** The instance ended before it answered. */
  | { kind: 'died' }
  | { kind: 'timed-out' };

export interface Outcome {
  ending: Ending;
  trips: number;
  rounds: number;
  /** Time from event to answer in the instance; loading the function and queueing are not in it. */
  functionMs: number;
}

export interface InstanceCall extends WorkerCall {
  timeoutMs: number;
  /** Withhold the reply to this trip and end the instance. */
  crashAfterTrips?: number;
}

export interface InstanceSettings extends Omit<WorkerSettings, 'rounds'> {
  id: string;
  environment: Record<string, string>;
  /** Called when the instance is no longer alive. */
  onEnd(): void;
}

interface CallUnderWay {
  resolve(outcome: Outcome): void;
  timer: NodeJS.Timeout;
  startedAt: number;
  trips: number;
  crashAfterTrips?: number;
}

/** One worker thread running one function, one event at a time. */
export class Instance {
  readonly id: string;
  alive = true;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  readonly #rounds = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  readonly #onEnd: () => void;
  #call: CallUnderWay | undefined;

  constructor({ id, environment, onEnd, ...settings }: InstanceSettings) {
    this.id = id;
    this.#onEnd = onEnd;
    this.#worker = new Worker(workerSource(), {
      eval: true,
      workerData: { ...settings, rounds: this.#rounds } satisfies WorkerSettings,
      env: environment,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    this.#worker.on('error', (error) => {
      appendFileSync(settings.logFile, `${error.stack ?? String(error)}\n`);
    });
    this.#worker.on('exit', () => this.kill());
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') resolve();
        else this.#finish(message);
      });
    });
  }

  /** Runs one event to its end; when that is a death or a timeout, the instance is no longer alive. */
  run(call: InstanceCall): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#call = {
        resolve,
        timer: this.#timeOutIn(LOAD_TIMEOUT_MS),
        startedAt: performance.now(),
        trips: 0,
        crashAfterTrips: call.crashAfterTrips,
      };
      if (this.alive) void this.#ready.then(() => this.#start(call));
      else this.kill();
    });
  }

  /** Counts a trip of the call under way; true when its reply is to be withheld. */
  countTrip(): boolean {
    if (this.#call === undefined) return false;
    this.#call.trips += 1;
    return this.#call.trips === this.#call.crashAfterTrips;
  }

  /** Ends the thread; a call under way ends as died. */
  kill(): void {
    this.#end({ kind: 'died' });
  }

  #start({ timeoutMs, event, environment, context }: InstanceCall): void {
    const call = this.#call;
    if (call === undefined) return;
    clearTimeout(call.timer);
    call.timer = this.#timeOutIn(timeoutMs);
    call.startedAt = performance.now();
    this.#worker.postMessage({ event, environment, context } satisfies WorkerCall);
  }

  #timeOutIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#end({ kind: 'timed-out' }), ms);
  }

  #end(ending: Ending): void {
    this.alive = false;
    this.#onEnd();
    void this.#worker.terminate();
    this.#finish(ending);
  }

  #finish(ending: Ending): void {
    const call = this.#call;
    if (call === undefined) return;
    this.#call = undefined;
    clearTimeout(call.timer);
    call.resolve({
      ending,
      trips: call.trips,
      rounds: Atomics.load(new Int32Array(this.#rounds), 0),
      functionMs: performance.now() - call.startedAt,
    });
  }
}
