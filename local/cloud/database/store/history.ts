import type { IdKey, StoredDocument } from './collection';

/** A state that a document had until a commit; undefined where it did not exist. */
interface Earlier {
  until: number;
  state: StoredDocument | undefined;
}

/** Earlier states of changed documents, kept as long as a transaction may still look at them. */
export class History {
  readonly #earlier = new Map<IdKey, Earlier[]>();

  /**
   * Keeps what a document was before the commit numbered `until`, if a snapshot can see it: not so when it
   * has changed already since the newest one.
   */
  keep(key: IdKey, until: number, state: StoredDocument | undefined, newestSnapshot: number): void {
    const states = this.#earlier.get(key) ?? [];
    const last = states.at(-1);
    if (last && last.until > newestSnapshot) return;
    states.push({ until, state: state && { ...state } });
    this.#earlier.set(key, states);
  }

  /** How many earlier states are kept. */
  get size(): number {
    return [...this.#earlier.values()].reduce((sum, states) => sum + states.length, 0);
  }

  changedSince(key: IdKey, commit: number): boolean {
    return this.#earlier.get(key)?.some(({ until }) => until > commit) ?? false;
  }

  /** The state at a commit, for documents that `changedSince` names. */
  stateAt(key: IdKey, commit: number): StoredDocument | undefined {
    return this.#earlier.get(key)?.find(({ until }) => until > commit)?.state;
  }

  keysChangedSince(commit: number): IdKey[] {
    return [...this.#earlier.keys()].filter((key) => this.changedSince(key, commit));
  }

  /** Forgets what only snapshots before `oldest` could see; all of it when no snapshot is open. */
  forgetBefore(oldest: number | undefined): void {
    if (oldest === undefined) {
      this.#earlier.clear();
      return;
    }
    for (const [key, states] of this.#earlier) {
      const needed = states.filter(({ until }) => until > oldest);
      if (needed.length === 0) this.#earlier.delete(key);
      else this.#earlier.set(key, needed);
    }
  }
}
