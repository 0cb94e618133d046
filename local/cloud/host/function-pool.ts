import type { Instance, InstanceCall, Outcome } from './instance';

/** The instances of one function: started when needed, kept when idle, never more than `maxInstances`. */
export class FunctionPool {
  readonly #startInstance: () => Instance;
  readonly #maxInstances: number;
  #instances = new Set<Instance>();
  readonly #idle: Instance[] = [];
  /** Calls that wait for an instance, first come first served. */
  readonly #waiting: ((instance: Instance) => void)[] = [];

  constructor(startInstance: () => Instance, maxInstances: number) {
    this.#startInstance = startInstance;
    this.#maxInstances = maxInstances;
  }

  /** Runs one event on an instance of its own; waits while all are busy. */
  async run(call: InstanceCall): Promise<Outcome> {
    const instance = await this.#take();
    try {
      return await instance.run(call);
    } finally {
      this.#giveBack(instance);
    }
  }

  /** Lets every instance go: idle ones now, busy ones after their call. The next call gets a new one. */
  retireAll(): void {
    for (const instance of this.#idle.splice(0)) instance.kill();
    this.#instances = new Set();
  }

  #take(): Instance | Promise<Instance> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.alive) return idle;
      this.#instances.delete(idle);
    }
    if (this.#instances.size < this.#maxInstances) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #start(): Instance {
    const instance = this.#startInstance();
    this.#instances.add(instance);
    return instance;
  }

  #giveBack(instance: Instance): void {
    const reusable = instance.alive && this.#instances.has(instance);
    if (!reusable) {
      instance.kill();
      this.#instances.delete(instance);
    }
    const next = this.#waiting.shift();
    if (next !== undefined) next(reusable ? instance : this.#start());
    else if (reusable) this.#idle.push(instance);
  }
}
