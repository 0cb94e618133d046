import { ObjectId } from 'bson';
import { decode } from './ejson';
import { invalidParam } from './errors';
import { type Document, isDocument } from './language/values';

/** Reads an EJSON text that must hold an object; no text means an empty one. */
export function decodeDocument(text: string | undefined, now: number): Document {
  if (!text) return {};
  const value = decode(text, now);
  if (!isDocument(value)) throw invalidParam('an EJSON object is expected');
  return value;
}

/** An id as replies name it: an ObjectId as plain hex. */
export const replyId = (id: unknown): unknown => (id instanceof ObjectId ? id.toHexString() : id);
