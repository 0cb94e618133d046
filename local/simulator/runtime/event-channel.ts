type Listener = (...args: unknown[]) => void;

/** The channel between a page and the page that opened it. */
export class EventChannel {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #once = new WeakSet<Listener>();

  on = (name: string, listener: Listener): void => {
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known.add(listener));
  };

  once = (name: string, listener: Listener): void => {
    this.#once.add(listener);
    this.on(name, listener);
  };

  off = (name: string, listener?: Listener): void => {
    if (listener === undefined) this.#listeners.delete(name);
    else this.#listeners.get(name)?.delete(listener);
  };

  emit = (name: string, ...args: unknown[]): void => {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      if (this.#once.has(listener)) this.off(name, listener);
      listener(...args);
    }
  };
}
