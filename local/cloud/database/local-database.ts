import { randomUUID } from 'node:crypto';
import { decode, encodeForFile } from './ejson';
import { DatabaseError, requestFailed } from './errors';
import type { Document } from './language/values';
import { isDocument } from './language/values';
import { aggregateDocuments, countDocuments, getDocuments } from './read-operations';
import { type Action, actionOf, parseRequest, REQUESTS } from './requests';
import type { CollectionSchema } from './schema';
import { CommittedView, HeldByTransaction } from './store/committed-view';
import { Store } from './store/store';
import type { View } from './store/view';
import { Transactions } from './transactions';
import {
  insertDocuments,
  modifyAndReturn,
  modifyDocuments,
  prepareDocument,
  removeDocuments,
} from './write-operations';

/** A reply of the SDK's protocol: either `code` and `message`, or the fields of the action. */
export interface Reply {
  requestId: string;
  code?: string;
  message?: string;
  transactionId?: string;
  data?: Document;
}

type Answer = Omit<Reply, 'requestId'>;

/** How long an outside write waits for a transaction that holds its document, in ms. */
const LOCK_WAIT_MS = 10_000;

interface Settings {
  file: string;
  collections: readonly CollectionSchema[];
  now: () => number;
  transactionMs: number;
  hasty: boolean;
}

/** The document database: answers requests of the SDK's protocol from memory, after their commit is on disk. */
export class LocalDatabase {
  readonly #store: Store;
  readonly #transactions: Transactions;
  readonly #committed: CommittedView;
  readonly #now: () => number;

  constructor({ file, collections, now, transactionMs, hasty }: Settings) {
    this.#store = new Store(file, collections, hasty);
    this.#transactions = new Transactions(this.#store, transactionMs);
    this.#committed = new CommittedView(this.#store, this.#transactions.locks);
    this.#now = now;
  }

  async handle(request: unknown): Promise<Reply> {
    const requestId = randomUUID();
    let answer: Answer;
    try {
      answer = await this.#answer(request);
    } catch (error) {
      answer = refusal(error);
    }
    try {
      // A refused batch may have written its beginning, and a read may have seen what is not on disk yet.
      await this.#store.journal.settled();
    } catch (error) {
      answer = refusal(requestFailed(`the database file cannot be written: ${messageOf(error)}`));
    }
    return { ...answer, requestId };
  }

  async load(collection: string, documents: Iterable<Document>): Promise<void> {
    this.#store.load(this.#store.collection(collection), ownCopies(documents));
  }

  isEmpty(): boolean {
    return this.#store.isEmpty;
  }

  async close(): Promise<void> {
    this.#transactions.close();
    await this.#store.journal.settled();
    this.#store.journal.close();
  }

  /** Answers; where an open transaction is in the way, waits for its end and tries again. */
  async #answer(request: unknown): Promise<Answer> {
    const action = actionOf(request);
    const now = this.#now();
    const deadline = performance.now() + LOCK_WAIT_MS;
    for (;;) {
      try {
        return this.#perform(action, request, now);
      } catch (error) {
        if (!(error instanceof HeldByTransaction)) throw error;
        const remaining = deadline - performance.now();
        if (remaining <= 0) throw requestFailed('a transaction held the document for too long');
        await endOrTimeout(error.holder.ended, remaining);
      }
    }
  }

  #perform(action: Action, request: unknown, now: number): Answer {
    switch (action) {
      case 'database.insertDocument':
        return this.#inView(parseRequest(REQUESTS[action], request), insertDocuments, now);
      case 'database.getDocument':
        return this.#inView(parseRequest(REQUESTS[action], request), getDocuments, now);
      case 'database.calculateDocument':
        return this.#inView(parseRequest(REQUESTS[action], request), countDocuments, now);
      case 'database.modifyDocument':
        return this.#inView(parseRequest(REQUESTS[action], request), modifyDocuments, now);
      case 'database.modifyAndReturnDoc':
        return this.#inView(parseRequest(REQUESTS[action], request), modifyAndReturn, now);
      case 'database.removeDocument':
        return this.#inView(parseRequest(REQUESTS[action], request), removeDocuments, now);
      case 'database.aggregateDocuments':
        return {
          data: aggregateDocuments(
            parseRequest(REQUESTS[action], request),
            this.#store,
            this.#committed,
            now,
          ),
        };
      case 'database.addCollection':
        this.#store.addCollection(parseRequest(REQUESTS[action], request).collectionName);
        return {};
      case 'database.startTransaction':
        return { transactionId: this.#transactions.start() };
      case 'database.commitTransaction':
        this.#transactions.commit(parseRequest(REQUESTS[action], request).transactionId);
        return {};
      case 'database.abortTransaction':
        this.#transactions.abort(parseRequest(REQUESTS[action], request).transactionId);
        return {};
    }
  }

  /** Runs an operation on the committed state, or in the transaction that the request names; an error ends that. */
  #inView<R extends { collectionName: string; transactionId?: string | undefined }>(
    request: R,
    operation: (request: R, collection: ReturnType<Store['collection']>, view: View, now: number) => Document,
    now: number,
  ): Answer {
    const { transactionId: id } = request;
    if (id === undefined) {
      return {
        data: operation(request, this.#store.collection(request.collectionName), this.#committed, now),
      };
    }
    const transaction = this.#transactions.get(id);
    try {
      return { data: operation(request, this.#store.collection(request.collectionName), transaction, now) };
    } catch (error) {
      this.#transactions.abort(id);
      throw error;
    }
  }
}

/** Copies by way of the text, so that nothing the caller keeps can change a stored document. */
function* ownCopies(documents: Iterable<Document>): Generator<Document> {
  for (const document of documents) {
    const copy = decode(encodeForFile(document), 0);
    if (isDocument(copy)) yield prepareDocument(copy);
  }
}

function endOrTimeout(ended: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    ended.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function refusal(error: unknown): Answer {
  if (error instanceof DatabaseError) return { code: error.code, message: error.message };
  if (error instanceof RangeError)
    return { code: 'INVALID_PARAM', message: 'the request is nested too deeply' };
  return { code: 'DATABASE_REQUEST_FAILED', message: messageOf(error) };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
