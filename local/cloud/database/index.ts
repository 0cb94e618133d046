import { randomBytes, randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import LibsqlDatabase from 'libsql';
import { Query } from 'mingo';
import { update } from 'mingo/updater';

/** One document as JSON-like values; dates are `Date`. */
export type Document = Record<string, unknown>;

/** A declared index: compound keys in order, 1 ascending, -1 descending. A missing field counts as null. */
export interface IndexSchema {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
}

export interface CollectionSchema {
  name: string;
  indexes: readonly IndexSchema[];
}

export interface DatabaseOptions {
  /** Path of the database file; its folder must exist. */
  file: string;
  /** Collections that exist from the start, with their indexes. */
  collections: readonly CollectionSchema[];
  /** Epoch milliseconds, for server dates. */
  now?: () => number;
  /** How long a transaction may stay open, in ms. */
  transactionMs?: number;
}

/** A reply of the SDK's protocol: either `code` and `message`, or the fields of the action. */
export interface Reply {
  requestId: string;
  code?: string;
  message?: string;
  transactionId?: string;
  data?: Document;
}

export interface Database {
  /** One request of the SDK's protocol (`{action:'database.*', ...}`) → its reply, after the commit is on disk. Never rejects: errors become {code,message,requestId}. */
  handle(request: unknown): Promise<Reply>;
  /** Bulk load for demo data: many documents, one durable commit. */
  load(collection: string, documents: Iterable<Document>): void | Promise<void>;
  isEmpty(): boolean;
  close(): Promise<void>;
}

class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Request {
  action: string;
  collectionName: string;
  query?: string;
  data?: string | string[];
  order?: string;
  limit?: number;
  offset?: number;
  multi?: boolean;
  merge?: boolean;
  upsert?: boolean;
}

/** Opens (or creates) the document database in `options.file`. */
export function openDatabase(options: DatabaseOptions): Database {
  const store = new LibsqlDatabase(options.file);
  store.exec('PRAGMA journal_mode=WAL');
  store.exec('PRAGMA synchronous=FULL');
  store.exec(
    'CREATE TABLE IF NOT EXISTS document (collection TEXT, id TEXT, body TEXT, PRIMARY KEY (collection, id))',
  );
  const put = store.prepare('INSERT OR REPLACE INTO document VALUES (?, ?, ?)');
  const remove = store.prepare('DELETE FROM document WHERE collection = ? AND id = ?');
  const collections = new Map<string, Map<string, Document>>();
  for (const { name } of options.collections) collections.set(name, new Map());
  for (const row of store.prepare('SELECT collection, id, body FROM document').all()) {
    const { collection, id, body } = row as { collection: string; id: string; body: string };
    if (!collections.has(collection)) collections.set(collection, new Map());
    collections.get(collection)?.set(id, EJSON.parse(body));
  }

  const named = (name: string) => {
    const found = collections.get(name);
    if (!found) throw new Refusal('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${name}.`);
    return found;
  };
  const save = (name: string, document: Document) => {
    const id = String(document._id);
    named(name).set(id, document);
    put.run(name, id, EJSON.stringify(document));
  };
  const find = (request: Request): Document[] => {
    const query = new Query(request.query ? EJSON.parse(request.query) : {});
    return [...named(request.collectionName).values()].filter((document) => query.test(document));
  };

  const actions: Record<string, (request: Request) => Partial<Reply>> = {
    'database.addCollection': ({ collectionName }) => {
      collections.set(collectionName, new Map());
      return {};
    },
    'database.insertDocument': ({ collectionName, data }) => {
      const insertedIds = [];
      for (const text of data ?? []) {
        const document: Document = { _id: randomBytes(16).toString('hex'), ...EJSON.parse(text) };
        if (named(collectionName).has(String(document._id)))
          throw new Refusal('DATABASE_REQUEST_FAILED', 'E11000 duplicate key error');
        save(collectionName, document);
        insertedIds.push(document._id);
      }
      return { data: { insertedIds } };
    },
    'database.getDocument': (request) => {
      const offset = request.offset ?? 0;
      const list = find(request).slice(offset, offset + (request.limit || 100));
      return { data: { list: list.map((document) => EJSON.stringify(document, { relaxed: false })) } };
    },
    'database.calculateDocument': (request) => ({ data: { total: find(request).length } }),
    'database.modifyDocument': (request) => {
      const change: Document = EJSON.parse(String(request.data));
      const found = find(request).slice(0, request.multi ? undefined : 1);
      if (found.length === 0 && request.upsert) {
        const { _id } = EJSON.parse(request.query ?? '{}');
        save(request.collectionName, { _id, ...change });
        return { data: { updated: 0, upsert_id: _id } };
      }
      for (const document of found) {
        const next = request.merge ? structuredClone(document) : { _id: document._id, ...change };
        if (request.merge) update(next, change);
        save(request.collectionName, next);
      }
      return { data: { updated: found.length, upsert_id: null } };
    },
    'database.removeDocument': (request) => {
      const found = find(request).slice(0, request.multi ? undefined : 1);
      for (const { _id } of found) {
        named(request.collectionName).delete(String(_id));
        remove.run(request.collectionName, String(_id));
      }
      return { data: { deleted: found.length } };
    },
    'database.startTransaction': () => ({ transactionId: randomUUID() }),
    'database.commitTransaction': () => ({}),
    'database.abortTransaction': () => ({}),
  };

  return {
    async handle(request) {
      const requestId = randomUUID();
      try {
        const action = (request as Request).action;
        const run = actions[action];
        if (!run) throw new Refusal('INVALID_PARAM', `unknown action ${action}`);
        return { ...run(request as Request), requestId };
      } catch (error) {
        const code = error instanceof Refusal ? error.code : 'DATABASE_REQUEST_FAILED';
        return { code, message: error instanceof Error ? error.message : 'failed', requestId };
      }
    },
    load(collection, documents) {
      store.transaction(() => {
        for (const document of documents) save(collection, document);
      })();
    },
    isEmpty: () => [...collections.values()].every((documents) => documents.size === 0),
    async close() {
      store.close();
    },
  };
}
