/**
 * The cloud's one clock: the machine's, moved by an offset that every function instance shares.
 * The offset lives in shared memory, so a move takes effect everywhere at once; it starts at zero
 * with every start of the cloud.
 */
export class LocalClock {
  /** One signed 64-bit integer: milliseconds to add to the machine's clock. */
  readonly offset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  readonly #offsetMs = new BigInt64Array(this.offset);
  #runsFrom = Date.now();

  /** From where it has run on since it was last moved, epoch milliseconds. */
  get runsFrom(): number {
    return this.#runsFrom;
  }

  /** Epoch milliseconds on the moved clock. */
  readonly now = (): number => Date.now() + Number(Atomics.load(this.#offsetMs, 0));

  /** Makes it `at` (epoch milliseconds) now; the clock runs on from there. */
  moveTo(at: number): void {
    this.#setOffset(at - Date.now());
  }

  /** Back to the machine's clock. */
  reset(): void {
    this.#setOffset(0);
  }

  #setOffset(ms: number): void {
    Atomics.store(this.#offsetMs, 0, BigInt(Math.round(ms)));
    this.#runsFrom = this.now();
  }
}
