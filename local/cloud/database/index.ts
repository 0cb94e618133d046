import type { Document } from './language/values';
import { LocalDatabase, type Reply } from './local-database';
import type { CollectionSchema } from './schema';

export type { Document } from './language/values';
export type { Reply } from './local-database';
export type { CollectionSchema } from './schema';

export interface DatabaseOptions {
  /** Path of the database file; its folder must exist. */
  file: string;
  /** Collections that exist from the start, with their indexes. */
  collections: readonly CollectionSchema[];
  /** Epoch milliseconds, for server dates. */
  now?: () => number;
  /** How long a transaction may stay open, in ms. */
  transactionMs?: number;
  /** Does not wait for the disk: whoever pulls the plug loses what was last written. For tests. */
  hasty?: boolean;
}

export interface Database {
  /** One request of the SDK's protocol (`{action:'database.*', ...}`) → its reply, after the commit is on disk. Never rejects: errors become {code,message,requestId}. */
  handle(request: unknown): Promise<Reply>;
  /** Bulk load for demo data: many documents, one durable commit. */
  load(collection: string, documents: Iterable<Document>): void | Promise<void>;
  isEmpty(): boolean;
  /** Waits for what is pending and lets go of the file. */
  close(): Promise<void>;
}

/**
 * Opens (or creates) the document database in `options.file`.
 * @throws where the file cannot be opened or another process has it open
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { file, collections, now = Date.now, transactionMs = 30_000, hasty = false } = options;
  return new LocalDatabase({ file, collections, now, transactionMs, hasty });
}
