import fc from 'fast-check';
import { compileQuery } from '../../../local/cloud/database/language/query';
import { Sorter, type SortField } from '../../../local/cloud/database/language/sorting';
import type { Document } from '../../../local/cloud/database/language/values';
import { Collection } from '../../../local/cloud/database/store/collection';
import { findStored } from '../../../local/cloud/database/store/search';

const INDEXES = [
  {
    name: 'account_number',
    keys: [
      ['account', 1],
      ['number', -1],
    ],
  },
  { name: 'at', keys: [['at', 1]] },
  { name: 'tags', keys: [['tags', 1]] },
  {
    name: 'station_day_kind',
    keys: [
      ['station', 1],
      ['day', 1],
      ['kind', 1],
    ],
  },
] as const;

function collectionOf(documents: readonly Document[], indexes: typeof INDEXES | [] = INDEXES): Collection {
  const collection = new Collection({ name: 'c', indexes });
  documents.forEach((document, sequence) => {
    collection.insert({ sequence, document: { _id: `d${sequence}`, ...document } });
  });
  return collection;
}

interface Wish {
  query?: Document;
  sort?: SortField[];
  skip?: number;
  limit?: number;
}

/** Finds, and counts the documents that were looked at. */
function search(collection: Collection, { query = {}, sort = [], skip = 0, limit = Infinity }: Wish) {
  const matches = compileQuery(query);
  let looked = 0;
  const found = findStored(collection, {
    query,
    sort,
    skip,
    limit,
    matches: (document) => {
      looked += 1;
      return matches(document);
    },
  });
  return { ids: found.map(({ document }) => document._id), looked };
}

describe('few documents are looked at', () => {
  const SIZE = 5000;
  const large = collectionOf(
    Array.from({ length: SIZE }, (_, at) => ({
      account: `a${at % 50}`,
      number: Math.floor(at / 50),
      at: new Date(at * 1000),
      tags: [`t${at % 100}`, `u${at % 7}`],
      station: `s${at % 5}`,
      day: `d${String(Math.floor(at / 100)).padStart(3, '0')}`,
      kind: at % 3,
      free: at,
    })),
  );

  test.each<[string, Wish, number, number]>([
    ['by id', { query: { _id: 'd17' } }, 1, 1],
    ['by ids', { query: { _id: { $in: ['d17', 'd4', 'none'] } } }, 2, 2],
    ['a range of ids, sorted', { query: { _id: { $gt: 'd49' } }, sort: [['_id', 1]], limit: 3 }, 3, 3],
    ['by a prefix', { query: { account: 'a7' } }, 100, 100],
    ['by a whole key', { query: { account: 'a7', number: 3 } }, 1, 1],
    ['the newest of one', { query: { account: 'a7' }, sort: [['number', -1]], limit: 1 }, 1, 1],
    ['the oldest of one', { query: { account: 'a7' }, sort: [['number', 1]], limit: 1 }, 1, 1],
    [
      'a range after a prefix, sorted',
      { query: { account: 'a7', number: { $lt: 50 } }, sort: [['number', -1]], limit: 5 },
      5,
      5,
    ],
    ['a range of dates', { query: { at: { $gte: new Date(10_000), $lt: new Date(20_000) } } }, 10, 10],
    ['an order alone', { sort: [['at', -1]], limit: 4 }, 4, 4],
    ['an order with skip', { sort: [['at', 1]], skip: 6, limit: 4 }, 4, 10],
    [
      'the latest of several',
      { query: { account: { $in: ['a1', 'a2'] } }, sort: [['number', -1]], limit: 3 },
      3,
      6,
    ],
    ['equal, equal, range', { query: { station: 's2', day: 'd010', kind: { $gte: 1 } } }, 13, 13],
    ['equal and range of a longer index', { query: { station: 's2', day: { $gte: 'd048' } } }, 40, 40],
    ['an element of an array', { query: { tags: 't5' } }, 50, 50],
    ['several branches', { query: { $or: [{ account: 'a7' }, { at: new Date(0) }] } }, 101, 101],
    ['inside and', { query: { $and: [{ account: 'a7' }, { number: { $gte: 98 } }] } }, 2, 2],
    ['a filter beside the index', { query: { account: 'a7', free: 7 } }, 1, 100],
  ])('%s', (_name, wish, count, atMost) => {
    const { ids, looked } = search(large, wish);
    expect(ids).toHaveLength(count);
    expect(looked).toBeLessThanOrEqual(atMost);
  });

  test('without an index all are looked at, and only the first are kept in order', () => {
    const { ids, looked } = search(large, { sort: [['free', -1]], limit: 2 });
    expect(ids).toEqual(['d4999', 'd4998']);
    expect(looked).toBe(SIZE);
  });
});

test('whatever is asked, indexes never change the answer', () => {
  const scalar = fc.constantFrom<unknown>(null, 1, 2, 3, 1.5, 'a', 'b', true, new Date(1), new Date(2), {
    x: 1,
  });
  const field = fc.oneof(
    { weight: 5, arbitrary: scalar },
    fc.array(scalar, { maxLength: 3 }),
    fc.constant(undefined),
  );
  const names = ['account', 'number', 'at', 'tags', 'station', 'day', 'kind'];
  const document = fc
    .record(Object.fromEntries(names.map((name) => [name, field])), { noNullPrototype: true })
    .map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)));
  const operand = fc.constantFrom<unknown>(1, 2, 'a', new Date(1), null);
  const condition = fc.oneof(
    operand,
    fc.record({ $in: fc.array(operand, { maxLength: 3 }) }, { noNullPrototype: true }),
    fc
      .record({ $gte: operand, $lt: operand }, { requiredKeys: [], noNullPrototype: true })
      .filter((each) => Object.keys(each).length > 0),
    fc.record({ $ne: operand }, { noNullPrototype: true }),
  );
  const fields = fc.dictionary(fc.constantFrom(...names), condition, { maxKeys: 3, noNullPrototype: true });
  const query = fc.oneof(
    fields,
    fc.record({ $or: fc.array(fields, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
    fc.record({ $and: fc.array(fields, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
  );
  const direction = fc.constantFrom<1 | -1>(1, -1);
  const sort = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), direction), {
    maxLength: 3,
    selector: ([name]) => name,
  });

  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(24), fc.option(document)), { maxLength: 5 }),
      query,
      sort,
      fc.nat(3),
      fc.option(fc.integer({ min: 1, max: 6 })),
      (documents, changes, wished, order, skip, limit) => {
        const indexed = collectionOf(documents);
        const plain = collectionOf(documents, []);
        for (const collection of [indexed, plain]) {
          for (const [at, change] of changes) {
            const stored = collection.get(`d${at}`);
            if (!stored) continue;
            if (change) collection.replace(stored, { _id: `d${at}`, ...change });
            else collection.remove(stored);
          }
        }
        const wish = { query: wished, sort: order, skip, limit: limit ?? Infinity };
        const all = { query: wished };
        expect(new Set(search(indexed, all).ids)).toEqual(new Set(search(plain, all).ids));
        expect(search(indexed, all).ids.length).toBe(search(plain, all).ids.length);
        // Ties may come in another order, so the sort keys are compared.
        const sorter = new Sorter(order);
        const keys = (collection: Collection) =>
          search(collection, wish).ids.map((id) =>
            sorter.keyOf(collection.get(String(id))?.document).map((value) => value ?? null),
          );
        expect(keys(indexed)).toEqual(keys(plain));
      },
    ),
    { numRuns: 1000, seed: 22 },
  );
});
