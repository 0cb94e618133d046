import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([
    { name: 'many', indexes: [] },
    { name: 'words', indexes: [{ name: 'word', keys: [['word', 1]] }] },
    { name: 'posts', indexes: [] },
  ]);
  await server.engine.load(
    'many',
    Array.from({ length: 1200 }, (_, at) => ({ _id: `m${at}`, at })),
  );
});
afterAll(() => server.close());

const idsOf = (data: { _id?: string }[]) => data.map(({ _id }) => _id);

describe('how many', () => {
  test.each([
    [undefined, 100],
    [0, 100],
    [1, 1],
    [999, 999],
    [1000, 1000],
    [1001, 1000],
  ])('limit %p gives %i', async (limit, count) => {
    const query = server.db.collection('many').where({});
    const { data } = await (limit === undefined ? query : query.limit(limit)).get();
    expect(data).toHaveLength(count);
  });

  test('skip, alone and with a limit, in the order of insertion', async () => {
    const many = server.db.collection('many');
    expect(idsOf((await many.skip(1198).get()).data)).toEqual(['m1198', 'm1199']);
    expect(idsOf((await many.skip(10).limit(2).get()).data)).toEqual(['m10', 'm11']);
    expect((await many.skip(5000).get()).data).toEqual([]);
  });

  test('count counts beyond the limits', async () => {
    expect((await server.db.collection('many').count()).total).toBe(1200);
    expect(
      (
        await server.db
          .collection('many')
          .where({ at: server.db.command.lt(7) })
          .count()
      ).total,
    ).toBe(7);
  });
});

describe('projection', () => {
  const post = {
    _id: 'p',
    title: 't',
    tags: ['a', 'b', 'c', 'd'],
    meta: { author: 'x', views: 3 },
    notes: [{ by: 'm', text: 'n' }, { by: 'o' }],
  };
  beforeAll(() => server.db.collection('posts').add(post));
  const shown = async (fields: Record<string, unknown>) =>
    (
      await server.db
        .collection('posts')
        .field(fields as never)
        .get()
    ).data[0];

  test('keeps fields by 1 or true, and the id unless told otherwise', async () => {
    expect(await shown({ title: 1 })).toEqual({ _id: 'p', title: 't' });
    expect(await shown({ title: true, _id: false })).toEqual({ title: 't' });
    expect(await shown({ 'meta.views': 1 })).toEqual({ _id: 'p', meta: { views: 3 } });
    expect(await shown({ 'notes.by': 1 })).toEqual({ _id: 'p', notes: [{ by: 'm' }, { by: 'o' }] });
  });

  test('leaves fields out by 0 or false', async () => {
    const { title, ...rest } = post;
    expect(await shown({ title: 0 })).toEqual(rest);
    expect(await shown({ _id: 0, tags: false, notes: 0, meta: 0 })).toEqual({ title: 't' });
  });

  test('cuts arrays', async () => {
    const { slice } = server.db.command.project;
    expect((await shown({ tags: slice(2) }))?.tags).toEqual(['a', 'b']);
    expect((await shown({ tags: slice(-1) }))?.tags).toEqual(['d']);
    expect((await shown({ tags: slice([1, 2]) }))?.tags).toEqual(['b', 'c']);
    expect((await shown({ tags: slice([-3, 2]) }))?.tags).toEqual(['b', 'c']);
    expect(await shown({ title: 1, tags: slice(1) })).toEqual({ _id: 'p', title: 't', tags: ['a'] });
  });

  test('picks the first matching element', async () => {
    const { elemMatch } = server.db.command.project;
    expect(await shown({ notes: elemMatch({ by: 'o' }) })).toEqual({ _id: 'p', notes: [{ by: 'o' }] });
    expect(await shown({ notes: elemMatch({ by: 'nobody' }) })).toEqual({ _id: 'p' });
  });

  test('a mixture or an unknown operator is refused', async () => {
    await expect(shown({ title: 1, tags: 0 })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    await expect(shown({ tags: { $first: 1 } })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});

describe('sort', () => {
  const words = ['类别C', '类别A', 'b', 'B', '张', '𠮷', '李', '！', ''];
  beforeAll(() =>
    server.db
      .collection('words')
      .add(words.map((word, at) => ({ _id: `w${at}`, word, plain: word, group: at % 2 }))),
  );

  test.each(['word', 'plain'])('texts by code point, Chinese ones as well (%s)', async (field) => {
    const { data } = await server.db.collection('words').orderBy(field, 'asc').get();
    expect(data.map(({ word }) => word)).toEqual(['', 'B', 'b', '张', '李', '类别A', '类别C', '！', '𠮷']);
    const { data: backwards } = await server.db.collection('words').orderBy(field, 'desc').limit(2).get();
    expect(backwards.map(({ word }) => word)).toEqual(['𠮷', '！']);
  });

  test('by several fields, the first decides first', async () => {
    const { data } = await server.db
      .collection('words')
      .orderBy('group', 'desc')
      .orderBy('word', 'asc')
      .limit(3)
      .get();
    expect(data.map(({ word }) => word)).toEqual(['B', '类别A', '！']);
  });

  test('types in the order of BSON, missing with null, arrays by their least or greatest element', async () => {
    await server.db.createCollection('mixed');
    const mixed = server.db.collection('mixed');
    const values = [new Date(1), true, [9, 1], { a: 1 }, 'x', 5, null, 'missing', false];
    await mixed.add(values.map((value, at) => (value === 'missing' ? { _id: at } : { _id: at, value })));
    const { data } = await mixed.orderBy('value', 'asc').get();
    expect(data.map(({ _id }) => _id)).toEqual([6, 7, 2, 5, 4, 3, 8, 1, 0]);
    const { data: backwards } = await mixed.orderBy('value', 'desc').get();
    expect(backwards.map(({ _id }) => _id)).toEqual([0, 1, 8, 3, 4, 2, 5, 6, 7]);
  });

  test('equal ones keep the order of insertion', async () => {
    const { data } = await server.db.collection('words').orderBy('nothing', 'asc').get();
    expect(data.map(({ word }) => word)).toEqual(words);
  });
});
