import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LocalClock } from '../clock';
import type { FunctionSettings } from '../settings';
import { callEnvironment, ENVIRONMENT_ID, instanceEnvironment, type Source } from './environment';
import { FunctionPool } from './function-pool';
import { Instance, MEMORY_LIMIT_MB, type Outcome } from './instance';

export interface FunctionHostOptions {
  /** Holds `<name>/index.js` per function. */
  functionsDir: string;
  settings: FunctionSettings;
  clock: LocalClock;
  logFile: string;
  dataKey: Buffer;
  /** The cloud's own address. */
  cloudUrl: string;
  /** Per function. */
  maxInstances: number;
}

export interface FunctionCall {
  name: string;
  /** JSON. */
  event: string;
  source: Source;
  crashAfterTrips?: number;
}

export interface FunctionOutcome extends Outcome {
  requestId: string;
}

/** Runs cloud functions, each in a pool of instances of its own. */
export class FunctionHost {
  readonly #options: FunctionHostOptions;
  readonly #pools = new Map<string, FunctionPool>();
  /** By id, for the trips they make. */
  readonly #instances = new Map<string, Instance>();

  #tellEnd: (instanceId: string) => void = () => {};

  constructor(options: FunctionHostOptions) {
    this.#options = options;
  }

  has(name: string): boolean {
    return /^[A-Za-z][\w-]*$/.test(name) && existsSync(this.#bundle(name));
  }

  /** The living instance with this id. */
  instance(id: string): Instance | undefined {
    return this.#instances.get(id);
  }

  /** Calls back when an instance is no longer alive. */
  onInstanceEnd(listener: (instanceId: string) => void): void {
    this.#tellEnd = listener;
  }

  /** Runs one event; the function must exist. */
  async call({ name, event, source, crashAfterTrips }: FunctionCall): Promise<FunctionOutcome> {
    const requestId = randomUUID();
    const timeoutMs = this.#options.settings.timeoutMs(name);
    const outcome = await this.#pool(name).run({
      event,
      environment: callEnvironment(source),
      context: {
        request_id: requestId,
        function_name: name,
        function_version: '$LATEST',
        namespace: ENVIRONMENT_ID,
        memory_limit_in_mb: MEMORY_LIMIT_MB,
        time_limit_in_ms: timeoutMs,
      },
      timeoutMs,
      crashAfterTrips,
    });
    return { ...outcome, requestId };
  }

  /** Takes up rebuilt bundles: calls under way finish on the old ones, the next start on the new. */
  reload(): void {
    for (const pool of this.#pools.values()) pool.retireAll();
  }

  close(): void {
    for (const instance of this.#instances.values()) instance.kill();
  }

  #bundle(name: string): string {
    return path.resolve(this.#options.functionsDir, name, 'index.js');
  }

  #pool(name: string): FunctionPool {
    const existing = this.#pools.get(name);
    if (existing !== undefined) return existing;
    const pool = new FunctionPool(() => this.#startInstance(name), this.#options.maxInstances);
    this.#pools.set(name, pool);
    return pool;
  }

  #startInstance(name: string): Instance {
    const { clock, logFile, dataKey, cloudUrl } = this.#options;
    const id = randomUUID();
    const adminPath = `/admin/instances/${id}`;
    const instance = new Instance({
      id,
      bundle: this.#bundle(name),
      logFile,
      adminPath,
      clockOffset: clock.offset,
      environment: instanceEnvironment(`${cloudUrl}${adminPath}`, dataKey),
      onEnd: () => {
        this.#instances.delete(id);
        this.#tellEnd(id);
      },
    });
    this.#instances.set(id, instance);
    return instance;
  }
}
