import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([{ name: 'people', indexes: [] }]);
});
afterAll(() => server.close());

const people = () => server.db.collection('people');

describe('collections', () => {
  test('an unknown one is named as missing, for every kind of request', async () => {
    const nowhere = server.db.collection('nowhere');
    const missing = { code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('nowhere') };
    await expect(nowhere.get()).rejects.toMatchObject(missing);
    await expect(nowhere.add({ a: 1 })).rejects.toMatchObject(missing);
    await expect(nowhere.where({ a: 1 }).update({ a: 2 })).rejects.toMatchObject(missing);
    await expect(nowhere.where({ a: 1 }).remove()).rejects.toMatchObject(missing);
    await expect(nowhere.where({ a: 1 }).count()).rejects.toMatchObject(missing);
    await expect(nowhere.aggregate().match({ a: 1 }).end()).rejects.toMatchObject(missing);
  });

  test('is created on request, once, and outlives a restart', async () => {
    await server.db.createCollection('later');
    await expect(server.db.createCollection('later')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    });
    await server.restart();
    expect((await server.db.collection('later').get()).data).toEqual([]);
  });

  test('what is removed is gone, after a restart as well', async () => {
    const { id } = await people().add({ name: 'gone' });
    expect((await people().doc(String(id)).remove()).deleted).toBe(1);
    expect((await people().doc(String(id)).remove()).deleted).toBe(0);
    await server.restart();
    expect((await people().doc(String(id)).get()).data).toEqual([]);
  });
});

describe('inserts', () => {
  test('a batch beyond 1000 is stored whole and in order', async () => {
    const batch = Array.from({ length: 1500 }, (_, at) => ({ batch: 'large', at }));
    const { ids } = await people().add(batch);
    expect(new Set(ids).size).toBe(1500);
    expect((await people().where({ batch: 'large' }).count()).total).toBe(1500);
    const { data } = await people().where({ batch: 'large' }).skip(1498).get();
    expect(data.map(({ at }) => at)).toEqual([1498, 1499]);
  });

  test('own ids may be texts, numbers or ObjectIds, which are reported as plain hex', async () => {
    const hex = '5f5f5f5f5f5f5f5f5f5f5f5f';
    expect((await people().add({ _id: 'text', a: 1 })).id).toBe('text');
    expect((await people().add({ _id: 42, a: 2 })).id).toBe(42);
    expect(
      (await people().add({ _id: server.db.ObjectId({ id: hex }), ref: server.db.ObjectId({ id: hex }) })).id,
    ).toBe(hex);
    expect((await people().doc('text').get()).data).toEqual([{ _id: 'text', a: 1 }]);
    expect((await people().doc(42).get()).data).toEqual([{ _id: 42, a: 2 }]);
    expect((await people().doc('42').get()).data).toEqual([]);
    const { data } = await people()
      .where({ ref: server.db.ObjectId({ id: hex }) })
      .get();
    expect(data).toEqual([{ _id: hex, ref: hex }]);
  });

  test('an id that is there is a duplicate, named by code and by message', async () => {
    await people().add({ _id: 'once' });
    await expect(people().add({ _id: 'once' })).rejects.toMatchObject({
      code: 'DATABASE_DUPLICATE_WRITE',
      message: expect.stringContaining('E11000 duplicate key error collection: people index: _id_'),
    });
  });

  test('a batch stops at a duplicate; what came before stays', async () => {
    await expect(people().add([{ _id: 'b1' }, { _id: 'b2' }, { _id: 'b1' }, { _id: 'b3' }])).rejects.toThrow(
      'E11000',
    );
    const { data } = await people()
      .where({ _id: server.db.command.in(['b1', 'b2', 'b3']) })
      .get();
    expect(data.map(({ _id }) => _id)).toEqual(['b1', 'b2']);
  });

  test('names that begin with $ are refused at any depth, dots and nulls are accepted', async () => {
    await expect(people().add({ $set: 1 })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    await expect(people().add({ deep: [{ $inc: 1 }] })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    const { id } = await people().add({ 'a.b': 1, none: null, list: [null] });
    expect((await people().doc(String(id)).get()).data).toEqual([
      { _id: id, 'a.b': 1, none: null, list: [null] },
    ]);
  });

  test('every kind of value comes back as it went in', async () => {
    const document = {
      text: '康伴 🌱',
      empty: '',
      int: 1,
      long: 1_700_000_000_000,
      double: 1.5,
      tiny: 5e-324,
      negative: -3,
      yes: true,
      nothing: null,
      at: new Date(1_700_000_000_000),
      before1970: new Date(-1),
      list: [1, 'a', [2, [3]], { b: new Date(5) }],
      emptyList: [],
      emptyObject: {},
      deep: { 'l-1': { 'l-2': { flag: '0' } } },
    };
    const { id } = await people().add(document);
    expect((await people().doc(String(id)).get()).data).toEqual([{ _id: id, ...document }]);
    await server.restart();
    expect((await people().doc(String(id)).get()).data).toEqual([{ _id: id, ...document }]);
  });

  test('names of prototype members are plain fields', async () => {
    const { id } = await people().add({ constructor: 'c', toString: 't' });
    expect((await people().where({ constructor: 'c' }).get()).data).toEqual([
      { _id: id, constructor: 'c', toString: 't' },
    ]);
    expect(
      (
        await people()
          .where({ valueOf: server.db.command.exists(true) })
          .get()
      ).data,
    ).toEqual([]);
  });
});
