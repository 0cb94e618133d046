import { randomBytes } from 'node:crypto';
import { transactionGone } from './errors';
import { Locks } from './store/locks';
import type { Store } from './store/store';
import { Transaction } from './store/transaction';

/** The open transactions; each ends by commit, abort, a conflict, or after its time. */
export class Transactions {
  readonly locks = new Locks();
  readonly #open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>();

  constructor(
    readonly store: Store,
    readonly lifetimeMs: number,
  ) {}

  start(): string {
    const id = randomBytes(16).toString('hex');
    const transaction = new Transaction(id, this.store, this.locks);
    const timer = setTimeout(() => this.abort(id), this.lifetimeMs);
    timer.unref();
    this.#open.set(id, { transaction, timer });
    return id;
  }

  /** The open transaction of that id; a finished or expired one is refused. */
  get(id: string): Transaction {
    const found = this.#open.get(id);
    if (!found) throw transactionGone();
    return found.transaction;
  }

  commit(id: string): void {
    const transaction = this.get(id);
    this.#forget(id);
    transaction.commit();
  }

  abort(id: string): void {
    const transaction = this.get(id);
    this.#forget(id);
    transaction.finish();
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.abort(id);
  }

  #forget(id: string): void {
    clearTimeout(this.#open.get(id)?.timer);
    this.#open.delete(id);
  }
}
