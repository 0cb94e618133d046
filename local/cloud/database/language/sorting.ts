import { requestFailed } from '../errors';
import { leavesAt, ownField, type Path, toPath } from './paths';
import { compareValues, type Document, isDocument } from './values';

export type SortField = readonly [field: string, direction: 1 | -1];

/** Reads `{field: 1 | -1, ...}`. */
export function parseSort(spec: unknown): SortField[] {
  if (!isDocument(spec)) throw requestFailed('a sort must be an object');
  return Object.entries(spec).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed(`sort direction of ${field} must be 1 or -1`);
    return [field, direction];
  });
}

/** An order over documents; an array counts by its smallest element ascending, by its largest descending. */
export class Sorter {
  readonly #fields: readonly { path: Path; direction: 1 | -1 }[];

  constructor(fields: readonly SortField[]) {
    this.#fields = fields.map(([field, direction]) => ({ path: toPath(field), direction }));
  }

  keyOf(document: unknown): unknown[] {
    return this.#fields.map(({ path, direction }) => {
      const [name = ''] = path;
      const plain = path.length === 1 ? ownField(document, name) : undefined;
      if (plain !== undefined && !Array.isArray(plain)) return plain;
      const leaves = leavesAt(document, path);
      return leaves.reduce((best, leaf) => (compareValues(leaf, best) * direction < 0 ? leaf : best));
    });
  }

  compareKeys(left: readonly unknown[], right: readonly unknown[]): number {
    for (let at = 0; at < this.#fields.length; at += 1) {
      const order = compareValues(left[at], right[at]);
      if (order !== 0) return order * (this.#fields[at]?.direction ?? 1);
    }
    return 0;
  }

  /** The first `count` items in order (all when infinite); equal items keep the order they came in. */
  first<T>(items: Iterable<T>, count: number, documentOf: (item: T) => Document): T[] {
    const top = new TopItems<T>(this, count);
    for (const item of items) top.add(item, this.keyOf(documentOf(item)));
    return top.take();
  }
}

/** Keeps the best `count` of many without sorting them all: a buffer, sorted and cut whenever it has doubled. */
class TopItems<T> {
  #buffer: { item: T; key: unknown[]; arrival: number }[] = [];
  #arrivals = 0;
  #worst: unknown[] | undefined;

  constructor(
    readonly sorter: Sorter,
    readonly count: number,
  ) {}

  add(item: T, key: unknown[]): void {
    if (this.#worst && this.sorter.compareKeys(key, this.#worst) >= 0) return;
    this.#buffer.push({ item, key, arrival: this.#arrivals });
    this.#arrivals += 1;
    if (this.#buffer.length >= this.count * 2 + 64) this.#cut();
  }

  take(): T[] {
    this.#cut();
    return this.#buffer.map(({ item }) => item);
  }

  #cut(): void {
    this.#buffer.sort((a, b) => this.sorter.compareKeys(a.key, b.key) || a.arrival - b.arrival);
    if (this.#buffer.length <= this.count) return;
    this.#buffer.length = this.count;
    this.#worst = this.#buffer.at(-1)?.key;
  }
}
