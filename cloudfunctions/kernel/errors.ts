/** An expected refusal: a code the contract names, with the fields it is about. Never prose. */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly fields?: string[],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** An insert met a document with the same `_id` or unique key. */
export class DuplicateKeyError extends Error {
  constructor(readonly collection: string) {
    super(`duplicate key in ${collection}`);
    this.name = 'DuplicateKeyError';
  }
}
