import fc from 'fast-check';
import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([{ name: 'things', indexes: [] }]);
  await server.db.collection('things').add({ _id: 'there', n: 1 });
});
afterAll(() => server.close());

const invalid = { code: 'INVALID_PARAM', message: expect.any(String), requestId: expect.any(String) };
const insert = (text: string) => ({
  action: 'database.insertDocument',
  collectionName: 'things',
  data: [text],
});
const get = (fields: object) => ({ action: 'database.getDocument', collectionName: 'things', ...fields });
const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'text'],
  ['a list', []],
  ['no action', {}],
  ['an action that is no text', { action: 5 }],
  ['an unknown action', { action: 'database.dropEverything' }],
  ['an action of an object’s prototype', { action: 'constructor' }],
  ['no collection', { action: 'database.getDocument' }],
  ['a collection that is no text', get({ collectionName: 5 })],
  ['an empty collection name', get({ collectionName: '' })],
  ['a query that is an object', get({ query: {} })],
  ['a query that is no JSON', get({ query: '{' })],
  ['a query that is a list', get({ query: '[]' })],
  ['a query that is a number', get({ query: '5' })],
  ['a negative limit', get({ limit: -1 })],
  ['half a limit', get({ limit: 1.5 })],
  ['an offset that is a text', get({ offset: '5' })],
  ['a transaction that is a number', get({ transactionId: 5 })],
  ['an insert of nothing', { action: 'database.insertDocument', collectionName: 'things', data: [] }],
  ['an insert of an object', { action: 'database.insertDocument', collectionName: 'things', data: {} }],
  ['an insert of a number', insert('5')],
  ['an update without data', { action: 'database.modifyDocument', collectionName: 'things', query: '{}' }],
  [
    'stages that are no list',
    { action: 'database.aggregateDocuments', collectionName: 'things', stages: {} },
  ],
  ['a commit of nothing', { action: 'database.commitTransaction' }],
  ['a wrong date', insert('{"d":{"$date":{"$numberLong":"x"}}}')],
  ['a wrong number', insert('{"n":{"$numberInt":"x"}}')],
  ['a number without digits', insert('{"n":{"$numberInt":""}}')],
  ['half a long', insert('{"n":{"$numberLong":"1.5"}}')],
  ['a long that cannot be kept', insert('{"n":{"$numberLong":"9007199254740993"}}')],
  ['a wrong ObjectId', insert('{"o":{"$oid":"123"}}')],
  ['a wrong pattern', get({ query: '{"a":{"$regularExpression":{"pattern":"(","options":""}}}' })],
  [
    'unknown options of a pattern',
    get({ query: '{"a":{"$regularExpression":{"pattern":"a","options":"g"}}}' }),
  ],
  ['a wrong server date', insert('{"d":{"$tcb_server_date":{"offset":"soon"}}}')],
  ['a kind of value that is not kept', insert('{"n":{"$numberDecimal":"1"}}')],
  ['a prototype as a field', insert('{"__proto__":{"a":1}}')],
  ['too deep a document', insert(nested(150))],
  ['far too deep a document', insert(nested(50_000))],
])('%s is refused in the cloud’s shape', async (_name, request) => {
  expect(await server.engine.handle(request)).toEqual(invalid);
});

test('numbers that EJSON alone can write come back', async () => {
  await server.engine.handle(
    insert(
      '{"_id":"n","nan":{"$numberDouble":"NaN"},"inf":{"$numberDouble":"-Infinity"},"long":{"$numberLong":"9007199254740991"}}',
    ),
  );
  await server.restart();
  expect((await server.db.collection('things').doc('n').get()).data).toEqual([
    { _id: 'n', nan: Number.NaN, inf: -Infinity, long: 9007199254740991 },
  ]);
});

test('whatever is sent, the answer has the cloud’s shape, no stack, and the rest works on', async () => {
  const actions = [
    'insertDocument',
    'getDocument',
    'modifyDocument',
    'modifyAndReturnDoc',
    'removeDocument',
    'aggregateDocuments',
  ];
  const operators = [
    '$set',
    '$inc',
    '$in',
    '$elemMatch',
    '$and',
    '$expr',
    '$gt',
    'a',
    'a.b',
    '$each',
    '$not',
    '$regex',
  ];
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, 0, 1, -1, 'x', '$a', '$$b', true, [], {}),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...operators), tie('node'), { maxKeys: 3 }),
    ),
  })).node;
  const text = tree.map((value) => JSON.stringify(value));
  const request = fc.record({
    action: fc.constantFrom(...actions).map((name) => `database.${name}`),
    collectionName: fc.constant('things'),
    query: fc.oneof(
      text.map((value) => `{"never":1,"q":${value}}`),
      text,
    ),
    data: fc.oneof(
      text,
      text.map((value) => `{"$set":${value}}`),
    ),
    multi: fc.boolean(),
    merge: fc.boolean(),
    order: text,
    projection: text,
    stages: fc.array(
      fc.record({
        stageKey: fc.constantFrom('$match', '$project', '$group', '$sort', '$lookup', '$unwind'),
        stageValue: text,
      }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(request, async (sent) => {
      const reply = await server.engine.handle(
        sent.action === 'database.insertDocument' ? { ...sent, data: [sent.data] } : sent,
      );
      expect(typeof reply.requestId).toBe('string');
      if (!reply.code) return;
      expect([
        'INVALID_PARAM',
        'DATABASE_REQUEST_FAILED',
        'DATABASE_COLLECTION_NOT_EXIST',
        'DATABASE_DUPLICATE_WRITE',
      ]).toContain(reply.code);
      expect(reply.message).not.toMatch(/ at .*:\d+:\d+|is not a function|of undefined|not iterable/);
    }),
    { numRuns: 2000, seed: 22 },
  );
  expect((await server.db.collection('things').where({ _id: 'nobody' }).get()).data).toEqual([]);
});
