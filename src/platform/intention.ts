/**
 * One idempotency key for one intention: the same wish keeps its key however often it is sent;
 * another wish, or one that was answered, gets a new one.
 */
export interface Intention {
  keyFor(wish: string): string;
  /** The wish was answered, or handed on: whoever wishes the same again means it anew. */
  settle(): void;
}

export function createIntention(newKey: () => string): Intention {
  let open: { wish: string; key: string } | undefined;
  return {
    keyFor(wish) {
      if (open?.wish !== wish) open = { wish, key: newKey() };
      return open.key;
    },
    settle() {
      open = undefined;
    },
  };
}

/** A key no other intention has: the time and 16 random letters. */
export function newKey(): string {
  const letters = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${Date.now().toString(36)}-${letters()}${letters()}`;
}
