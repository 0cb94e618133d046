import { DomainError } from './errors';

/** Where a list goes on: at this instant, past so many of its rows that share it. */
export interface Position {
  at: Date;
  skip: number;
}

/** The position behind a page whose rows stand at these instants and which began at `from`. */
export function positionAfter(page: readonly Date[], from: Position | undefined): Position | undefined {
  const at = page.at(-1);
  if (!at) return undefined;
  const same = page.filter((instant) => instant.getTime() === at.getTime()).length;
  const before = from?.at.getTime() === at.getTime() ? from.skip : 0;
  return { at, skip: before + same };
}

/**
 * One page of what was found from a position on, and where the next begins if there is one: whoever asks the
 * database for one row more than the page holds knows.
 */
export function pageOf<Row>(
  found: readonly Row[],
  size: number,
  instantOf: (row: Row) => Date,
  from: Position | undefined,
): { page: Row[]; next: Position | undefined } {
  const page = found.slice(0, size);
  return { page, next: found.length > size ? positionAfter(page.map(instantOf), from) : undefined };
}

export function toCursor({ at, skip }: Position): string {
  return `${at.getTime()}.${skip}`;
}

/** @throws DomainError INVALID_INPUT where it is none of ours. */
export function fromCursor(cursor: string): Position {
  const match = /^(\d{1,15})\.(\d{1,6})$/.exec(cursor);
  if (!match) throw new DomainError('INVALID_INPUT', ['cursor']);
  return { at: new Date(Number(match[1])), skip: Number(match[2]) };
}
