import { randomBytes } from 'node:crypto';
import { encodeForReply } from './ejson';
import { duplicateKey } from './errors';
import type { Test } from './language/query';
import { isOperatorDocument } from './language/query';
import { assertId, assertStorable } from './language/storable';
import { compileReplacement, compileUpdate, type Update } from './language/update';
import { type Document, sameValue } from './language/values';
import { decodeDocument, replyId } from './protocol-values';
import { searchFor } from './read-operations';
import type { RequestOf } from './requests';
import { type Collection, idKey } from './store/collection';
import { keyText } from './store/store';
import type { View, Write } from './store/view';

/** A document ready to be stored: checked, with an id, the id first. */
export function prepareDocument(document: Document): Document {
  assertStorable(document);
  const { _id = randomBytes(16).toString('hex'), ...fields } = document;
  assertId(_id);
  return { _id, ...fields };
}

/** Inserts one by one; those before a refused one stay, as with the cloud. */
export function insertDocuments(
  request: RequestOf<'database.insertDocument'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const documents = request.data.map((text) => prepareDocument(decodeDocument(text, now)));
  view.claim(collection, documents.map(insertion));
  for (const document of documents) insertOne(collection, view, document);
  return { insertedIds: documents.map(({ _id }) => replyId(_id)) };
}

const insertion = (document: Document): Write => ({ key: idKey(document._id), after: document });

function insertOne(collection: Collection, view: View, document: Document): void {
  const write = insertion(document);
  if (view.get(collection, write.key))
    throw duplicateKey(collection.name, '_id_', keyText(['_id'], [document._id]));
  view.write(collection, [write]);
}

/** `update()` changes by operators (merge), `set()` puts a whole content in place, or inserts it (upsert). */
export function modifyDocuments(
  request: RequestOf<'database.modifyDocument'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const search = { ...searchFor(request.query, now), limit: request.multi ? Infinity : 1 };
  const content = decodeDocument(request.data, now);
  const update = request.merge ? compileUpdate(content, now) : compileReplacement(content);
  const found = view.find(collection, search);
  if (found.length === 0 && request.upsert) {
    const document = prepareDocument(upserted(search.query, content, update, request.merge ?? false));
    insertOne(collection, view, document);
    return { updated: 0, upsert_id: replyId(document._id) };
  }
  const changed = found
    .map((before) => ({ before, after: update(before, search.matches) }))
    // An update that leaves a document as it is does not count; a replacement always does.
    .filter(({ before, after }) => !request.merge || !sameValue(before, after));
  view.write(collection, changed.map(replacing));
  return { updated: changed.length, upsert_id: null };
}

const replacing = ({ before, after }: { before: Document; after: Document }): Write => ({
  key: idKey(before._id),
  after,
});

/** What an upsert inserts: the equalities of the query, and the content over them. */
function upserted(query: Document, content: Document, update: Update, merge: boolean): Document {
  const given = Object.entries(query).filter(
    ([name, condition]) => !name.startsWith('$') && !name.includes('.') && !isOperatorDocument(condition),
  );
  const base = Object.fromEntries(merge ? given : given.filter(([name]) => name === '_id'));
  return merge ? update(base, matchesAll) : { ...base, ...content };
}

const matchesAll: Test = () => true;

/** Find-and-modify: the changed document; one that matches counts even if nothing changes. */
export function modifyAndReturn(
  request: RequestOf<'database.modifyAndReturnDoc'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const search = { ...searchFor(request.query, now), limit: 1 };
  const update = compileUpdate(decodeDocument(request.data, now), now);
  const [before] = view.find(collection, search);
  if (!before) return { updated: 0, doc: null };
  const after = update(before, search.matches);
  if (!sameValue(before, after)) view.write(collection, [replacing({ before, after })]);
  return { updated: 1, doc: encodeForReply(after) };
}

export function removeDocuments(
  request: RequestOf<'database.removeDocument'>,
  collection: Collection,
  view: View,
  now: number,
): Document {
  const search = { ...searchFor(request.query, now), limit: request.multi ? Infinity : 1 };
  const found = view.find(collection, search);
  view.write(
    collection,
    found.map(({ _id }) => ({ key: idKey(_id), after: undefined })),
  );
  return { deleted: found.length };
}
