import LibsqlDatabase from 'libsql';

/** One document as the file holds it. */
export interface SavedDocument {
  sequence: number;
  collection: string;
  text: string;
}

/**
 * The durable side: one row a document, in WAL mode with synchronous=FULL, so that a commit is on disk when
 * it returns; with `hasty`, whenever the system gets to it. Changes gather until the end of the event-loop turn and share one commit.
 */
export class Journal {
  readonly #file: InstanceType<typeof LibsqlDatabase>;
  readonly #put;
  readonly #delete;
  #pending = new Map<number, { collection: string; text: string | undefined }>();
  #commit: Promise<void> | undefined;
  #broken: Error | undefined;

  constructor(path: string, hasty: boolean) {
    this.#file = new LibsqlDatabase(path);
    // One process at a time: a second one is refused instead of working on an outdated memory.
    this.#file.exec('PRAGMA locking_mode = EXCLUSIVE');
    this.#file.exec('PRAGMA journal_mode = WAL');
    this.#file.exec(`PRAGMA synchronous = ${hasty ? 'OFF' : 'FULL'}`);
    this.#file.exec('CREATE TABLE IF NOT EXISTS collection (name TEXT PRIMARY KEY)');
    this.#file.exec(
      'CREATE TABLE IF NOT EXISTS document (sequence INTEGER PRIMARY KEY, collection TEXT NOT NULL, text TEXT NOT NULL)',
    );
    this.#put = this.#file.prepare(
      'INSERT OR REPLACE INTO document (sequence, collection, text) VALUES (?, ?, ?)',
    );
    this.#delete = this.#file.prepare('DELETE FROM document WHERE sequence = ?');
  }

  addCollection(name: string): void {
    this.#file.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)').run(name);
  }

  collections(): string[] {
    return this.#rows('SELECT name FROM collection').map(([name]) => String(name));
  }

  /** Every document in the order of insertion. */
  *documents(): Generator<SavedDocument> {
    const page = this.#file
      .prepare(
        'SELECT sequence, collection, text FROM document WHERE sequence > ? ORDER BY sequence LIMIT 5000',
      )
      .raw();
    let last = -1;
    for (;;) {
      const rows = page.all(last);
      for (const row of rows) {
        if (!Array.isArray(row)) continue;
        last = Number(row[0]);
        yield { sequence: last, collection: String(row[1]), text: String(row[2]) };
      }
      if (rows.length < 5000) return;
    }
  }

  /** Notes a document's new text, or its end; durable once `settled` resolves. */
  write(sequence: number, collection: string, text: string | undefined): void {
    this.#pending.set(sequence, { collection, text });
  }

  /** Resolves when everything noted so far is on disk; rejects, from then on always, if it cannot be. */
  settled(): Promise<void> {
    if (this.#broken) return Promise.reject(this.#broken);
    if (this.#pending.size === 0) return Promise.resolve();
    this.#commit ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#commit = undefined;
        try {
          this.flush();
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
    return this.#commit;
  }

  /** Writes what is pending in one commit. */
  flush(): void {
    if (this.#broken) throw this.#broken;
    const changes = this.#pending;
    if (changes.size === 0) return;
    this.#pending = new Map();
    try {
      this.#file.exec('BEGIN IMMEDIATE');
      for (const [sequence, { collection, text }] of changes) {
        if (text === undefined) this.#delete.run(sequence);
        else this.#put.run(sequence, collection, text);
      }
      this.#file.exec('COMMIT');
    } catch (error) {
      // Memory is ahead of the file now: nothing more may be promised.
      this.#broken = error instanceof Error ? error : new Error(String(error));
      throw this.#broken;
    }
  }

  /** Lets go of the file. Its lock outlives `close()` unless the exclusive WAL is left first. */
  close(): void {
    this.#file.exec('PRAGMA journal_mode = DELETE');
    this.#file.exec('PRAGMA locking_mode = NORMAL');
    this.#rows('SELECT name FROM collection');
    this.#file.close();
  }

  #rows(sql: string): unknown[][] {
    return this.#file
      .prepare(sql)
      .raw()
      .all()
      .filter((row) => Array.isArray(row));
  }
}
