import tcb from '@cloudbase/node-sdk';
import type * as z from 'zod';
import { checkedWhere, type Where } from './conditions';
import { DomainError, DuplicateKeyError } from './errors';
import type { CollectionName } from './schema';

type SdkDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>;
/** The SDK leaves the type of its transactions open; this is the part that is used. */
interface SdkTransaction {
  collection(name: string): ReturnType<SdkDatabase['collection']>;
  commit(): Promise<unknown>;
  rollback(reason: string): Promise<unknown>;
}

let sdk: SdkDatabase | undefined;
let trips = 0;

function sdkDatabase(): SdkDatabase {
  sdk ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
  return sdk;
}

/** Comparisons for conditions: `command.gte(day)`. */
export function command(): SdkDatabase['command'] {
  return sdkDatabase().command;
}

/** Database calls since the last reset; an instance takes one event at a time. */
export function countTrips(): number {
  return trips;
}
export function resetTrips(): void {
  trips = 0;
}

async function trip<T>(collection: string, send: () => Promise<T>): Promise<T> {
  trips += 1;
  try {
    return await send();
  } catch (error) {
    if (isDuplicate(error)) throw new DuplicateKeyError(collection);
    throw error;
  }
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The cloud reports a duplicate key by code or by MongoDB's own words; both are taken. */
function isDuplicate(error: unknown): boolean {
  return (
    errorCode(error) === 'DATABASE_DUPLICATE_WRITE' ||
    (error instanceof Error && error.message.includes('E11000'))
  );
}

/** A transaction under way; only single-document operations by `_id` belong to it. */
export interface Transaction {
  readonly sdk: SdkTransaction;
}

export interface FindOptions {
  order?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** 1 to 1000; 100 when absent, as in the cloud. */
  limit?: number;
  skip?: number;
}

/** The fields of a document that may count how often it was touched. */
type Counter<Document> = {
  [Field in keyof Document & string]-?: Document[Field] extends number | undefined ? Field : never;
}[keyof Document & string];

/** One collection, read through the schema of its documents. */
export class Collection<Schema extends z.ZodType<{ _id: string }, { _id: string }>> {
  constructor(
    private readonly name: CollectionName,
    private readonly schema: Schema,
  ) {}

  private in(tx: Transaction | undefined) {
    return (tx?.sdk ?? sdkDatabase()).collection(this.name);
  }

  /** One document by `_id`, or null. */
  async get(id: string, tx?: Transaction): Promise<z.output<Schema> | null> {
    const { data }: { data: unknown } = await trip(this.name, () => this.in(tx).doc(id).get());
    const found = Array.isArray(data) ? data[0] : data;
    return found === undefined || found === null ? null : this.schema.parse(found);
  }

  async find(where: Where, options: FindOptions = {}): Promise<z.output<Schema>[]> {
    let query = this.in(undefined)
      .where(checkedWhere(where))
      .limit(options.limit ?? 100);
    if (options.skip) query = query.skip(options.skip);
    for (const [field, direction] of options.order ?? []) query = query.orderBy(field, direction);
    const { data } = await trip(this.name, () => query.get());
    return data.map((document) => this.schema.parse(document));
  }

  /** How many documents match. */
  async count(where: Where): Promise<number> {
    const { total }: { total: number } = await trip(this.name, () =>
      this.in(undefined).where(checkedWhere(where)).count(),
    );
    return total;
  }

  /**
   * Figures over what matches, in the server's own pipeline words (`$match` first, then `$group` and the
   * like). One trip; the match must be bounded by an index.
   */
  async aggregate<Row extends z.ZodType>(
    pipeline: readonly [{ $match: Where }, ...Record<string, unknown>[]],
    row: Row,
  ): Promise<z.output<Row>[]> {
    checkedWhere(pipeline[0].$match);
    const source = this.in(undefined).options({ raw: true });
    const { data }: { data: unknown[] } = await trip(this.name, () => source.aggregate([...pipeline]).end());
    return data.map((document) => row.parse(document));
  }

  /** Inserts under its own `_id`. @throws DuplicateKeyError where that, or a unique key, is taken. */
  async insert(document: z.input<Schema>, tx?: Transaction): Promise<void> {
    await trip(this.name, () => this.in(tx).add(document));
  }

  /** Writes the whole document, new or not. */
  async put(document: z.input<Schema>, tx?: Transaction): Promise<void> {
    const { _id, ...rest } = document;
    await trip(this.name, () => this.in(tx).doc(_id).set(rest));
  }

  /** Changes fields of one document by `_id`; nested objects are merged. */
  async change(id: string, change: Record<string, unknown>, tx?: Transaction): Promise<number> {
    const { updated }: { updated: number } = await trip(this.name, () => this.in(tx).doc(id).update(change));
    return updated;
  }

  /**
   * Writes a document for nothing but to meet whoever else writes it meanwhile. It counts: to write what stands
   * there already, as the time in the same millisecond, would be no write, and meet nobody.
   */
  async touch(id: string, field: Counter<z.output<Schema>>, tx: Transaction): Promise<void> {
    await this.change(id, { [field]: command().inc(1) }, tx);
  }

  /** Compare and set: changes what still matches and tells how many did. */
  async changeWhere(where: Where, change: Record<string, unknown>): Promise<number> {
    const { updated }: { updated: number } = await trip(this.name, () =>
      this.in(undefined).where(checkedWhere(where)).update(change),
    );
    return updated;
  }

  /** Removes what matches, at most so many (up to 1000), and tells how many went. Two trips; for none one. */
  async removeWhere(where: Where, most: number): Promise<number> {
    const condition = checkedWhere(where);
    const { data } = await trip(this.name, () =>
      this.in(undefined).where(condition).field({ _id: true }).limit(most).get(),
    );
    if (data.length === 0) return 0;
    // With the condition again: what has changed since it was found stays.
    const found = { ...condition, _id: command().in(data.map(({ _id }) => _id)) };
    const { deleted } = await trip(this.name, () => this.in(undefined).where(found).remove());
    return deleted ?? 0;
  }
}

/** How long a transaction is tried again; a function has 20 s, and people do not wait longer than this. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 400;

/**
 * Several documents that must move together. The work is done again from its first read when another
 * transaction was faster; pauses grow and are jittered, since equal pauses would only meet again.
 * @throws DomainError BUSY when others were faster for ten seconds, or one that died still holds a document
 * (the cloud lets go of it 30 s after it began).
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let attempt = 0; performance.now() < deadline; attempt++) {
    const transaction: SdkTransaction = await trip('', () => sdkDatabase().startTransaction());
    try {
      const result = await work({ sdk: transaction });
      await trip('', () => transaction.commit());
      return result;
    } catch (error) {
      if (errorCode(error) !== 'DATABASE_TRANSACTION_CONFLICT') {
        await rollback(transaction);
        throw error;
      }
    }
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt));
  }
  throw new DomainError('BUSY');
}

/** Tells the cloud early; if that fails, the transaction ends by itself after 30 s. */
async function rollback(transaction: SdkTransaction): Promise<void> {
  try {
    await trip('', () => transaction.rollback('given up'));
  } catch {
    // The first error is the one that counts.
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
