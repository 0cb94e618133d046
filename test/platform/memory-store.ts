import type { Store } from '../../src/platform/store';

/** A store that keeps copies, as the phone does. */
export function memoryStore(): Store & { keys(): string[] } {
  const values = new Map<string, string>();
  return {
    read(key) {
      const text = values.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    write: (key, value) => void values.set(key, JSON.stringify(value)),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}
