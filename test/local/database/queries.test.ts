import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([
    { name: 'things', indexes: [] },
    {
      name: 'indexed',
      indexes: [
        { name: 'n', keys: [['n', 1]] },
        { name: 'tags', keys: [['tags', 1]] },
      ],
    },
  ]);
  for (const name of ['things', 'indexed']) await server.db.collection(name).add(THINGS);
});
afterAll(() => server.close());

const AT = new Date(1_565_314_149_491);
const THINGS = [
  { _id: 'a', n: 1, tags: ['x', 'y'], at: AT, name: 'AbCd1234结尾', o: { p: 1, q: 2 } },
  { _id: 'b', n: 5, tags: ['y'], at: new Date(AT.getTime() + 1), name: 'ffff', o: { q: 2, p: 1 } },
  { _id: 'c', n: null, tags: [], o: { p: 1 } },
  {
    _id: 'd',
    tags: [1, 7, 9],
    scores: [
      { by: 'm', v: 3 },
      { by: 'o', v: 8 },
    ],
  },
  { _id: 'e', n: 'text', tags: 'x', scores: [{ by: 'm', v: 8 }], empty: {} },
  { _id: 'f', n: [2, 12], tags: null, nested: [[1, 2], [3]] },
];

/** The ids that a condition finds, with and without indexes. */
async function found(condition: object): Promise<string> {
  const answers = await Promise.all(
    ['things', 'indexed'].map(async (name) => {
      const { data } = await server.db.collection(name).where(condition).get();
      return data
        .map(({ _id }) => _id)
        .sort()
        .join('');
    }),
  );
  expect(answers[1]).toBe(answers[0]);
  return answers[0] ?? '';
}

/** The same for conditions in the database's own words. */
async function foundRaw(condition: object): Promise<string> {
  const query = server.db.collection('things').options({ raw: true }).where(condition);
  return (await query.get()).data
    .map(({ _id }) => _id)
    .sort()
    .join('');
}

const command = () => server.db.command;

test('an empty condition, also one that the SDK empties, means every document', async () => {
  expect(await found({})).toBe('abcdef');
  expect(await found({ o: {} })).toBe('abcdef');
  expect(await found({ n: 1, gone: undefined })).toBe('a');
});

test('equality with values, elements, null and missing', async () => {
  const _ = command();
  expect(await found({ n: 1 })).toBe('a');
  expect(await found({ n: 12 })).toBe('f');
  expect(await found({ n: null })).toBe('cd');
  expect(await found({ n: _.eq(null) })).toBe('cd');
  expect(await found({ n: _.neq(null) })).toBe('abef');
  expect(await found({ n: _.neq(1) })).toBe('bcdef');
  expect(await found({ tags: ['x', 'y'] })).toBe('a');
  expect(await found({ tags: ['y', 'x'] })).toBe('');
  expect(await found({ tags: 'x' })).toBe('ae');
  expect(await found({ 'scores.v': 8 })).toBe('de');
  expect(await found({ 'scores.1.v': 8 })).toBe('d');
  expect(await found({ 'tags.0': 'y' })).toBe('b');
});

test('an object equals only one with the same fields in the same order', async () => {
  const _ = command();
  expect(await found({ o: { p: 1, q: 2 } })).toBe('ab');
  expect(await found({ o: _.eq({ p: 1, q: 2 }) })).toBe('a');
  expect(await found({ o: _.eq({ q: 2, p: 1 }) })).toBe('b');
  expect(await found({ o: _.in([{ p: 1 }]) })).toBe('c');
  expect(await found({ empty: _.eq({}) })).toBe('e');
});

test('ranges speak of values of their own type', async () => {
  const _ = command();
  expect(await found({ n: _.gt(1) })).toBe('bf');
  expect(await found({ n: _.gte(1).and(_.lt(5)) })).toBe('af');
  expect(await found({ n: _.lte(1) })).toBe('a');
  expect(await found({ n: _.gt('a') })).toBe('e');
  expect(await found({ at: _.gte(AT) })).toBe('ab');
  expect(await found({ at: _.gt(AT) })).toBe('b');
  expect(await found({ at: AT })).toBe('a');
  expect(await found({ at: _.gte(0) })).toBe('');
});

test('ranges over null find null and missing', async () => {
  const _ = command();
  expect(await found({ n: _.gte(null) })).toBe('cd');
  expect(await found({ n: _.lte(null) })).toBe('cd');
  expect(await found({ n: _.gt(null) })).toBe('');
  expect(await found({ n: _.lt(null) })).toBe('');
});

test('the two ends of a range may be met by two elements of an array', async () => {
  const _ = command();
  expect(await found({ n: _.gt(3).and(_.lt(4)) })).toBe('f');
  expect(await found({ tags: _.gt(1).and(_.lt(7)) })).toBe('d');
});

test('in and nin, with null, elements and patterns', async () => {
  const _ = command();
  expect(await found({ n: _.in([1, 12]) })).toBe('af');
  expect(await found({ n: _.in([null]) })).toBe('cd');
  expect(await found({ n: _.in([]) })).toBe('');
  expect(await found({ n: _.nin([1, null]) })).toBe('bef');
  expect(await found({ tags: _.in(['y', 9]) })).toBe('abd');
  expect(await foundRaw({ name: { $in: [/^ff/] } })).toBe('b');
});

test('and, or and nor, around fields and inside one', async () => {
  const _ = command();
  expect(await found(_.or([{ n: 1 }, { n: 5 }]))).toBe('ab');
  expect(await found({ n: _.or(_.eq(1), _.gt(10)) })).toBe('af');
  expect(await found(_.and([{ n: _.gt(0) }, { tags: 'x' }]))).toBe('a');
  expect(await found(_.and([{ n: _.gt(0) }, _.or([{ tags: 'x' }, { 'o.p': 1 }])]))).toBe('ab');
  expect(await found(_.nor([{ n: 1 }, { tags: 'x' }]))).toBe('bcdf');
  expect(await found({ n: _.nor(_.eq(1), _.eq(5)) })).toBe('cdef');
});

test('not also finds documents without the field', async () => {
  const _ = command();
  expect(await found({ n: _.not(_.gt(1)) })).toBe('acde');
  expect(await found({ name: _.not(/^ff/) })).toBe('acdef');
  expect(await foundRaw({ n: { $not: { $gt: 1, $lt: 8 } } })).toBe('acde');
});

test('all, size, exists, mod and type', async () => {
  const _ = command();
  // The SDK's typings forget the arguments.
  const mod: (...numbers: unknown[]) => object = _.mod;
  expect(await found({ tags: _.all(['x', 'y']) })).toBe('a');
  expect(await found({ tags: _.all(['x']) })).toBe('ae');
  expect(await found({ tags: _.all([]) })).toBe('');
  expect(await found({ tags: _.size(0) })).toBe('c');
  expect(await found({ tags: _.size(2) })).toBe('a');
  expect(await found({ n: _.exists(true) })).toBe('abcef');
  expect(await found({ n: _.exists(false) })).toBe('d');
  expect(await found({ 'tags.1': _.exists(true) })).toBe('ad');
  expect(await found({ 'tags.p': _.exists(false) })).toBe('abcdef');
  expect(await found({ 'scores.v': _.exists(false) })).toBe('abcf');
  expect(await found({ n: mod(4, 1) })).toBe('ab');
  expect(await found({ n: mod([5, 2]) })).toBe('f');
  expect(await foundRaw({ n: { $type: 'string' } })).toBe('e');
  expect(await foundRaw({ n: { $type: ['null', 'array'] } })).toBe('cf');
  expect(await foundRaw({ tags: { $type: 'number' } })).toBe('d');
});

test('elemMatch wants one element that meets all, of a real array', async () => {
  const _ = command();
  expect(await found({ scores: _.elemMatch({ by: 'm', v: _.gt(5) }) })).toBe('e');
  expect(await found({ 'scores.by': 'm', 'scores.v': _.gt(5) })).toBe('de');
  expect(await found({ tags: _.elemMatch(_.gt(1).and(_.lt(7)) as never) })).toBe('');
  expect(await found({ tags: _.elemMatch(_.eq('x')) })).toBe('a');
  expect(await found({ tags: _.elemMatch(_.neq('y')) })).toBe('ad');
  expect(await found({ tags: _.elemMatch({ $gt: 6, $lt: 8 }) })).toBe('d');
  expect(await found({ tags: _.elemMatch({ v: 1 }) })).toBe('');
  expect(await found({ o: _.elemMatch({ p: 1 }) })).toBe('');
  expect(await found({ scores: _.elemMatch({ other: _.exists(false) }) })).toBe('de');
  expect(await found({ tags: _.elemMatch({ v: _.exists(false) }) })).toBe('');
});

test('patterns, alone, with options, and inside or', async () => {
  const { db } = server;
  const _ = command();
  const pattern = db.RegExp({ regexp: '^abcd.*\\d+结尾$', options: 'i' });
  expect(await found({ name: /^abcd.*\d+结尾$/i })).toBe('a');
  expect(await found({ name: pattern })).toBe('a');
  expect(await found({ name: pattern, n: 5 })).toBe('');
  expect(await found({ name: _.or(pattern, db.RegExp({ regexp: '^FFFF$', options: 'i' })) })).toBe('ab');
  expect(await found(_.or({ name: pattern }, { name: /nobody/ }))).toBe('a');
  expect(await found({ tags: /^x/ })).toBe('ae');
  expect(await found({ _id: /.*/ })).toBe('abcdef');
  expect(await foundRaw({ name: { $regex: '^FF', $options: 'i' } })).toBe('b');
});

test('expr compares fields by their aggregation values', async () => {
  const $ = command().aggregate;
  expect(await found(command().expr($.gte(['$n', 3])))).toBe('bef');
  // d has neither field: two missing values are equal.
  expect(await found(command().expr($.eq(['$o.p', '$n'])))).toBe('ad');
});

test('arrays in arrays are one element', async () => {
  expect(await foundRaw({ nested: [3] })).toBe('f');
  expect(await foundRaw({ nested: 3 })).toBe('');
  expect(await foundRaw({ 'nested.0': 2 })).toBe('f');
});

describe('what is not understood is refused, even where no document is', () => {
  const refused = { code: 'DATABASE_REQUEST_FAILED' };
  beforeAll(() => server.db.createCollection('empty'));
  test.each([
    [{ n: { $unknown: 1 } }],
    [{ $unknown: [] }],
    [{ $where: 'true' }],
    [{ $text: { $search: 'x' } }],
    [{ n: { $gt: 1, plain: 2 } }],
    [{ n: { $in: 5 } }],
    [{ n: { $mod: [0, 1] } }],
    [{ n: { $mod: [4] } }],
    [{ n: { $size: -1 } }],
    [{ n: { $type: 'unheard' } }],
    [{ n: { $not: 5 } }],
    [{ n: { $elemMatch: 5 } }],
    [{ n: { $options: 'i' } }],
    [{ $or: [] }],
    [{ $and: [5] }],
    [{ $expr: { $unknown: 1 } }],
  ])('%j', async (condition) => {
    const query = server.db.collection('empty').options({ raw: true }).where(condition);
    await expect(query.get()).rejects.toMatchObject(refused);
    await expect(query.count()).rejects.toMatchObject(refused);
    await expect(query.remove()).rejects.toMatchObject(refused);
  });
});
