import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([{ name: 'notes', indexes: [{ name: 'n', keys: [['n', 1]] }] }]);
});
afterAll(() => server.close());

const notes = () => server.db.collection('notes');
const _ = () => server.db.command;
const refused = { code: 'DATABASE_REQUEST_FAILED' };

/** Stores a document, updates it, and gives what is there then. */
async function after(document: object, data: object): Promise<unknown> {
  const { id } = await notes().add(document);
  const doc = notes().doc(String(id));
  try {
    await doc.update(data);
    const { _id, ...rest } = (await doc.get()).data[0];
    return rest;
  } finally {
    await doc.remove();
  }
}

/** The same in the database's own words. */
async function afterRaw(document: object, modifiers: object): Promise<unknown> {
  const { id } = await notes().add(document);
  const query = notes().options({ raw: true }).where({ _id: id });
  try {
    await query.update(modifiers);
    const { _id, ...rest } = (await query.get()).data[0];
    return rest;
  } finally {
    await query.remove();
  }
}

describe('fields', () => {
  test('nested objects are merged, set replaces them, an empty object does nothing', async () => {
    expect(await after({ m: { a: 1 } }, { m: { b: 2 }, x: null })).toEqual({ m: { a: 1, b: 2 }, x: null });
    expect(await after({ m: { a: 1 } }, { m: _().set({ b: 2 }) })).toEqual({ m: { b: 2 } });
    expect(await after({ m: { a: 1 } }, { m: {} })).toEqual({ m: { a: 1 } });
    expect(await after({ m: { a: 1 } }, { m: _().set({}) })).toEqual({ m: {} });
    expect(await after({}, { a: { b: { c: 1 } } })).toEqual({ a: { b: { c: 1 } } });
    expect(await after({ l: [{ a: 1 }, { a: 2 }] }, { l: { 1: { a: 5 } } })).toEqual({
      l: [{ a: 1 }, { a: 5 }],
    });
    expect(await after({ l: [1] }, { l: { 3: 9 } })).toEqual({ l: [1, null, null, 9] });
  });

  test('inc and mul, on missing fields as on 0', async () => {
    expect(await after({ n: 1 }, { n: _().inc(2), o: _().inc(-1) })).toEqual({ n: 3, o: -1 });
    expect(await after({ n: 0.2 }, { n: _().inc(-0.05) })).toEqual({ n: 0.2 - 0.05 });
    expect(await after({ n: 3 }, { n: _().mul(2), o: _().mul(2) })).toEqual({ n: 6, o: 0 });
  });

  test('min and max, by type before value', async () => {
    expect(await after({ n: 5 }, { n: _().min(3), o: _().min(1) })).toEqual({ n: 3, o: 1 });
    expect(await after({ n: 5 }, { n: _().max(3) })).toEqual({ n: 5 });
    expect(await after({ at: new Date(1) }, { at: _().max(new Date(5)) })).toEqual({ at: new Date(5) });
    expect(await after({ n: 5 }, { n: _().max('text') })).toEqual({ n: 'text' });
  });

  test('rename and remove; an element that is removed leaves null', async () => {
    expect(await after({ a: 1 }, { a: _().rename('b') })).toEqual({ b: 1 });
    expect(await after({ b: 2 }, { a: _().rename('c') })).toEqual({ b: 2 });
    expect(await after({ a: 1, b: { c: 1, d: 2 } }, { a: _().remove(), b: { c: _().remove() } })).toEqual({
      b: { d: 2 },
    });
    expect(
      await after({ l: [{ s: 1, t: 2 }, 5] }, { l: { 0: { s: _().remove() }, 1: _().remove() } }),
    ).toEqual({ l: [{ t: 2 }, null] });
  });

  test('bits and the current date, in the database’s own words', async () => {
    expect(await afterRaw({ n: 6 }, { $bit: { n: { xor: 5 } } })).toEqual({ n: 3 });
    expect(await afterRaw({ n: 6 }, { $bit: { n: { and: 3 } } })).toEqual({ n: 2 });
    expect(await afterRaw({}, { $currentDate: { at: true } })).toEqual({ at: expect.any(Date) });
  });
});

describe('arrays', () => {
  test('push: one, several, with each, position, sort and slice', async () => {
    expect(await after({ l: [1] }, { l: _().push(2) })).toEqual({ l: [1, 2] });
    expect(await after({ l: [1] }, { l: _().push([2, 3]) })).toEqual({ l: [1, 2, 3] });
    expect(await after({}, { l: _().push([1]) })).toEqual({ l: [1] });
    expect(await after({ l: [1, 2, 3] }, { l: _().push({ each: [4, 5, 6], sort: -1, slice: 3 }) })).toEqual({
      l: [6, 5, 4],
    });
    expect(await after({ l: [1, 2] }, { l: _().push({ each: [9], position: 1 }) })).toEqual({ l: [1, 9, 2] });
    expect(await after({ l: [1, 2] }, { l: _().push({ each: [9], position: -1 }) })).toEqual({
      l: [1, 9, 2],
    });
    expect(await after({ l: [1, 2] }, { l: _().push({ each: [9], slice: -2 }) })).toEqual({ l: [2, 9] });
    expect(
      await after({ l: [{ v: 2 }] }, { l: _().push({ each: [{ v: 1 }], sort: { v: 1 } }) } as object),
    ).toEqual({ l: [{ v: 1 }, { v: 2 }] });
  });

  test('addToSet compares whole values', async () => {
    expect(await after({ l: ['a'] }, { l: _().addToSet('a') })).toEqual({ l: ['a'] });
    expect(await after({ l: ['a'] }, { l: _().addToSet('b') })).toEqual({ l: ['a', 'b'] });
    expect(await after({ l: [1] }, { l: _().addToSet({ $each: [1, 2, 2] }) })).toEqual({ l: [1, 2] });
    expect(await after({ l: [{ a: 1, b: 2 }] }, { l: _().addToSet({ b: 2, a: 1 }) })).toEqual({
      l: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    });
    expect(await after({ l: [1] }, { l: _().addToSet([1]) })).toEqual({ l: [1, [1]] });
  });

  test('pull by value, pattern, operator and condition; pullAll', async () => {
    expect(await after({ l: [1, 2, 1] }, { l: _().pull(1) })).toEqual({ l: [2] });
    expect(await after({ l: ['a', 'b', 'c'] }, { l: _().pull(_().in(['a', 'b'])) })).toEqual({ l: ['c'] });
    expect(await after({ l: [1, 5, 9] }, { l: _().pull(_().gte(5)) })).toEqual({ l: [1] });
    expect(await after({ l: [{ k: 1, o: 1 }, { k: 2 }] }, { l: _().pull({ k: _().gt(1) }) })).toEqual({
      l: [{ k: 1, o: 1 }],
    });
    expect(await after({ l: [{ k: 1, o: 1 }, { k: 2 }] }, { l: _().pull({ k: 1 }) })).toEqual({
      l: [{ k: 2 }],
    });
    expect(await after({ l: ['ab', 'cd'], m: [1, 2] }, { l: _().pull(/^a/), m: _().pull(1) })).toEqual({
      l: ['cd'],
      m: [2],
    });
    expect(await after({ l: ['a', 'b', 'c'] }, { l: _().pullAll(['a', 'c']) })).toEqual({ l: ['b'] });
    expect(await after({}, { l: _().pull(1) })).toEqual({});
  });

  test('pop, shift and unshift', async () => {
    expect(await after({ l: [1, 2, 3] }, { l: _().pop() })).toEqual({ l: [1, 2] });
    expect(await after({ l: [1, 2, 3] }, { l: _().shift() })).toEqual({ l: [2, 3] });
    expect(await after({ l: [3] }, { l: _().unshift([1, 2]) })).toEqual({ l: [1, 2, 3] });
    expect(await after({}, { l: _().pop() })).toEqual({});
  });

  test('every element, or the one that matched', async () => {
    expect(await afterRaw({ l: [{ v: 1 }, { v: 2 }] }, { $inc: { 'l.$[].v': 10 } })).toEqual({
      l: [{ v: 11 }, { v: 12 }],
    });
    await notes().add({
      _id: 'positional',
      l: [
        { k: 'a', v: 1 },
        { k: 'b', v: 1 },
      ],
    });
    await notes()
      .options({ raw: true })
      .where({ _id: 'positional', 'l.k': 'b' })
      .update({ $set: { 'l.$.v': 9 } });
    expect((await notes().doc('positional').get()).data[0].l).toEqual([
      { k: 'a', v: 1 },
      { k: 'b', v: 9 },
    ]);
  });
});

describe('what cannot be done is refused, and nothing changes', () => {
  test.each([
    ['inc of a text', { f: 'text' }, { $inc: { f: 1 } }],
    ['inc of null', { f: null }, { $inc: { f: 1 } }],
    ['inc by a text', { f: 1 }, { $inc: { f: 'one' } }],
    ['mul of an array', { f: [1] }, { $mul: { f: 2 } }],
    ['push to a text', { f: 'text' }, { $push: { f: 1 } }],
    ['push to null', { f: null }, { $push: { f: 1 } }],
    ['push with an unknown clause', { f: [] }, { $push: { f: { $each: [1], $unknown: 1 } } }],
    ['push each of no array', { f: [] }, { $push: { f: { $each: 1 } } }],
    ['addToSet on a number', { f: 1 }, { $addToSet: { f: 1 } }],
    ['pull from a text', { f: 'text' }, { $pull: { f: 1 } }],
    ['pullAll without an array', { f: [1] }, { $pullAll: { f: 1 } }],
    ['pop by 2', { f: [1] }, { $pop: { f: 2 } }],
    ['set through a text', { f: 'text' }, { $set: { 'f.g': 1 } }],
    ['set through null', { f: null }, { $set: { 'f.g': 1 } }],
    ['a name in an array', { f: [1] }, { $set: { 'f.name': 1 } }],
    ['a $ name inside a value', { f: 1 }, { $set: { f: { $inc: 1 } } }],
    ['a $ name as a field', { f: 1 }, { $set: { $f: 1 } }],
    ['two operators on one path', { f: 1 }, { $set: { f: 2 }, $inc: { f: 1 } }],
    ['a path and a part of it', { f: {} }, { $set: { f: {}, 'f.g': 1 } }],
    ['a change of the id', { f: 1 }, { $set: { _id: 'other' } }],
    ['an unknown operator', { f: 1 }, { $upsize: { f: 1 } }],
    ['a field among operators', { f: 1 }, { $set: { f: 2 }, g: 1 }],
    ['operators without fields', { f: 1 }, { $set: 5 }],
  ])('%s', async (name, document, modifiers) => {
    await notes().add({ _id: name, ...document });
    const query = notes().options({ raw: true }).where({ _id: name });
    await expect(query.update(modifiers)).rejects.toMatchObject(refused);
    expect((await query.get()).data).toEqual([{ _id: name, ...document }]);
  });

  test('an unknown operator is refused where nothing matches as well', async () => {
    const query = notes().options({ raw: true }).where({ _id: 'nobody' });
    await expect(query.update({ $upsize: { f: 1 } })).rejects.toMatchObject(refused);
  });
});

describe('counts', () => {
  test('update counts what it changed, of all that match', async () => {
    await notes().add([
      { _id: 'u1', kind: 'u', v: 1 },
      { _id: 'u2', kind: 'u', v: 2 },
      { _id: 'u3', kind: 'u', v: 2 },
    ]);
    expect((await notes().where({ kind: 'u' }).update({ v: 2 })).updated).toBe(1);
    expect((await notes().where({ kind: 'u' }).update({ v: 2 })).updated).toBe(0);
    expect((await notes().where({ kind: 'nobody' }).update({ v: 2 })).updated).toBe(0);
    expect((await notes().where({ kind: 'u' }).options({ multiple: false }).update({ v: 3 })).updated).toBe(
      1,
    );
    expect((await notes().where({ v: 3 }).count()).total).toBe(1);
    expect((await notes().where({ kind: 'u' }).remove()).deleted).toBe(3);
  });

  test('set replaces, or inserts and returns the id', async () => {
    const first = await notes()
      .doc('s1')
      .set({ a: 1, deep: { b: 2 } });
    expect(first).toMatchObject({ updated: 0, upsertedId: 's1' });
    const second = await notes().doc('s1').set({ c: 3 });
    expect(second).toMatchObject({ updated: 1, upsertedId: null });
    expect((await notes().doc('s1').set({ c: 3 })).updated).toBe(1);
    expect((await notes().doc('s1').get()).data).toEqual([{ _id: 's1', c: 3 }]);
    expect((await notes().where({ c: 3 }).count()).total).toBe(1);
  });

  test('find-and-modify gives the changed document; equal values count, no match gives 0 and null', async () => {
    await notes().add({ _id: 'f1', v: 1 });
    const changed = await notes()
      .where({ _id: 'f1' })
      .updateAndReturn({ v: _().inc(1) });
    expect(changed).toMatchObject({ updated: 1, doc: { _id: 'f1', v: 2 } });
    expect(await notes().where({ _id: 'f1' }).updateAndReturn({ v: 2 })).toMatchObject({
      updated: 1,
      doc: { v: 2 },
    });
    expect(await notes().where({ _id: 'f1', v: 99 }).updateAndReturn({ v: 1 })).toMatchObject({
      updated: 0,
      doc: null,
    });
  });

  test('one conditional update decides among many at once', async () => {
    await notes().add({ _id: 'seats', taken: 0 });
    const calls = Array.from({ length: 100 }, () =>
      notes()
        .where({ _id: 'seats', taken: _().lt(30) })
        .update({ taken: _().inc(1) }),
    );
    const won = (await Promise.all(calls)).filter(({ updated }) => updated === 1);
    expect(won).toHaveLength(30);
    expect((await notes().doc('seats').get()).data[0].taken).toBe(30);
  });
});
