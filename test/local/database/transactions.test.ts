import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeEach(async () => {
  server = await startDatabaseServer([
    { name: 'accounts', indexes: [{ name: 'phone', keys: [['phone', 1]], unique: true }] },
    {
      name: 'entries',
      indexes: [
        {
          name: 'account',
          keys: [
            ['account', 1],
            ['number', -1],
          ],
        },
      ],
    },
  ]);
  await server.db.collection('accounts').add([
    { _id: 'a', phone: 1, balance: 10, at: new Date(5) },
    { _id: 'b', phone: 2, balance: 20 },
    { _id: 'c', phone: 3, balance: 30 },
  ]);
});
afterEach(() => server.close());

type Transaction = Awaited<ReturnType<DatabaseServer['db']['startTransaction']>>;

const conflict = {
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict'),
};
const gone = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining(
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server',
  ),
};
const duplicate = { code: 'DATABASE_DUPLICATE_WRITE', message: expect.stringContaining('E11000') };

const outside = (id: string) => server.db.collection('accounts').doc(id);
const inside = (transaction: Transaction, id: string) => transaction.collection('accounts').doc(id);
const balanceIn = async (transaction: Transaction, id: string) => {
  const { data } = await inside(transaction, id).get();
  return (data as unknown as { balance: number } | null)?.balance;
};
const balance = async (id: string) => (await outside(id).get()).data[0]?.balance;
const _ = () => server.db.command;

describe('the snapshot', () => {
  test('begins at the first operation, not at the start', async () => {
    const transaction = await server.db.startTransaction();
    await outside('a').update({ balance: 11 });
    expect(await balanceIn(transaction, 'a')).toBe(11);
    await outside('b').update({ balance: 21 });
    expect(await balanceIn(transaction, 'b')).toBe(20);
    await transaction.commit();
    expect(await balance('b')).toBe(21);
  });

  test('also begins with a write', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').update({ balance: 11 });
    await outside('b').update({ balance: 21 });
    expect(await balanceIn(transaction, 'b')).toBe(20);
    await expect(inside(transaction, 'b').update({ balance: 22 })).rejects.toMatchObject(conflict);
  });

  test('holds for documents that are removed, changed twice or added later', async () => {
    const transaction = await server.db.startTransaction();
    expect(await balanceIn(transaction, 'a')).toBe(10);
    await outside('b').remove();
    await outside('c').update({ balance: 31 });
    await outside('c').update({ balance: 32 });
    await server.db.collection('accounts').add({ _id: 'd', phone: 4, balance: 40 });
    expect(await balanceIn(transaction, 'b')).toBe(20);
    expect(await balanceIn(transaction, 'c')).toBe(30);
    expect(await balanceIn(transaction, 'd')).toBeUndefined();
    const { data } = await transaction
      .collection('accounts')
      .where({ balance: _().gte(20) })
      .get();
    expect(data.map((each: { _id: string }) => each._id)).toEqual(['b', 'c']);
    await transaction.rollback();
  });

  test('a missing document is null', async () => {
    const transaction = await server.db.startTransaction();
    expect((await inside(transaction, 'nobody').get()).data).toBeNull();
    await transaction.commit();
  });
});

describe('own writes', () => {
  test('are visible inside, and outside only after the commit', async () => {
    const transaction = await server.db.startTransaction();
    expect(await inside(transaction, 'a').update({ balance: _().inc(5), at: new Date(9) })).toMatchObject({
      updated: 1,
    });
    expect(await inside(transaction, 'n').set({ phone: 9, balance: 90 })).toMatchObject({
      updated: 0,
      upserted: [{ _id: 'n' }],
    });
    expect(await inside(transaction, 'b').remove()).toMatchObject({ deleted: 1 });
    const added = await transaction.collection('accounts').add({ phone: 10, balance: 100 });
    expect(added).toMatchObject({ inserted: 1, ok: 1, id: expect.any(String) });

    expect((await inside(transaction, 'a').get()).data).toEqual({
      _id: 'a',
      phone: 1,
      balance: 15,
      at: new Date(9),
    });
    expect((await inside(transaction, 'b').get()).data).toBeNull();
    expect(await balance('a')).toBe(10);
    expect(await balance('b')).toBe(20);
    expect(await balance('n')).toBeUndefined();
    expect(
      (
        await server.db
          .collection('accounts')
          .where({ balance: _().gt(50) })
          .count()
      ).total,
    ).toBe(0);

    await transaction.commit();
    expect(await balance('a')).toBe(15);
    expect(await balance('b')).toBeUndefined();
    expect(
      (
        await server.db
          .collection('accounts')
          .where({ balance: _().gt(50) })
          .count()
      ).total,
    ).toBe(2);
  });

  test('are seen by where() inside, sorted and limited among the others', async () => {
    const entries = Array.from({ length: 20 }, (_each, number) => ({ account: 'a', number }));
    await server.db.collection('entries').add(entries);
    const transaction = await server.db.startTransaction();
    await transaction.collection('entries').add({ account: 'a', number: 100 });
    await transaction.collection('entries').add({ account: 'a', number: 5.5 });
    const query = transaction.collection('entries').where({ account: 'a' });
    const numbers = async (selected: typeof query) =>
      (await selected.get()).data.map((each: { number: number }) => each.number);
    expect(await numbers(query.orderBy('number', 'desc').limit(2))).toEqual([100, 19]);
    expect(await numbers(query.orderBy('number', 'asc').skip(5).limit(3))).toEqual([5, 5.5, 6]);
    expect(await numbers(query.limit(1000))).toHaveLength(22);
    await transaction.rollback();
    expect((await server.db.collection('entries').count()).total).toBe(20);
  });

  test('vanish with a rollback', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').update({ balance: 99 });
    await inside(transaction, 'b').remove();
    await transaction.rollback();
    expect(await balance('a')).toBe(10);
    expect(await balance('b')).toBe(20);
  });

  test('outlive a restart once committed', async () => {
    await server.db.runTransaction(async (transaction: Transaction) => {
      await inside(transaction, 'a').update({ balance: 1 });
      await inside(transaction, 'c').remove();
    });
    await server.restart();
    expect(await balance('a')).toBe(1);
    expect(await balance('c')).toBeUndefined();
  });
});

describe('conflicts', () => {
  test('a write to what another transaction wrote, at once; the loser is over', async () => {
    const first = await server.db.startTransaction();
    const second = await server.db.startTransaction();
    await inside(first, 'a').update({ balance: 11 });
    await expect(inside(second, 'a').update({ balance: 12 })).rejects.toMatchObject(conflict);
    await expect(inside(second, 'b').get()).rejects.toMatchObject(gone);
    await expect(second.commit()).rejects.toMatchObject(gone);
    await first.commit();
    expect(await balance('a')).toBe(11);
  });

  test('a write to what changed since the snapshot', async () => {
    const transaction = await server.db.startTransaction();
    expect(await balanceIn(transaction, 'a')).toBe(10);
    await outside('b').set({ phone: 2, balance: 0 });
    await expect(inside(transaction, 'b').set({ phone: 2, balance: 1 })).rejects.toMatchObject(conflict);
    expect(await balance('b')).toBe(0);
  });

  test('a write to what was removed or added since the snapshot', async () => {
    const transaction = await server.db.startTransaction();
    await balanceIn(transaction, 'a');
    await server.db.collection('accounts').add({ _id: 'new', phone: 8 });
    await expect(inside(transaction, 'new').create({ phone: 9 } as never)).rejects.toMatchObject(conflict);
    const other = await server.db.startTransaction();
    await balanceIn(other, 'a');
    await outside('c').remove();
    await expect(inside(other, 'c').update({ balance: 1 })).rejects.toMatchObject(conflict);
  });

  test('write skew passes: only writes are compared, as with snapshots', async () => {
    const first = await server.db.startTransaction();
    const second = await server.db.startTransaction();
    await balanceIn(first, 'a');
    await balanceIn(second, 'b');
    await inside(first, 'b').update({ balance: 1 });
    await inside(second, 'a').update({ balance: 2 });
    await first.commit();
    await second.commit();
    expect([await balance('a'), await balance('b')]).toEqual([2, 1]);
  });

  test('runTransaction tries again after a conflict; no increment is lost', async () => {
    let attempts = 0;
    const add = async () => {
      for (;;) {
        try {
          return await server.db.runTransaction(async (transaction: Transaction) => {
            attempts += 1;
            const now = await balanceIn(transaction, 'a');
            await inside(transaction, 'a').update({ balance: (now ?? 0) + 1 });
          });
        } catch (error) {
          expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await balance('a')).toBe(18);
    expect(attempts).toBeGreaterThan(8);
  });

  test('rollback with a reason rejects with it, and the callback’s value is returned', async () => {
    const rolledBack = server.db.runTransaction(async (transaction: Transaction) => {
      await inside(transaction, 'a').update({ balance: 0 });
      await transaction.rollback('full');
    });
    await expect(rolledBack).rejects.toBe('full');
    expect(await balance('a')).toBe(10);
    expect(
      await server.db.runTransaction(async (transaction: Transaction) => balanceIn(transaction, 'a')),
    ).toBe(10);
  });
});

describe('finished transactions', () => {
  test('refuse every further request', async () => {
    const transaction = await server.db.startTransaction();
    await transaction.commit();
    await expect(inside(transaction, 'a').set({ phone: 1 })).rejects.toMatchObject(gone);
    await expect(inside(transaction, 'a').get()).rejects.toMatchObject(gone);
    await expect(transaction.commit()).rejects.toMatchObject(gone);
    await expect(transaction.rollback()).rejects.toMatchObject(gone);
  });

  test('an unknown one is refused, so is one from before a restart', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').update({ balance: 0 });
    await server.restart();
    await expect(transaction.commit()).rejects.toMatchObject(gone);
    expect(await balance('a')).toBe(10);
  });

  test('an error inside ends it, as with the cloud', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'b').update({ balance: 0 });
    await expect(inside(transaction, 'a').update({ at: _().inc(1) })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    await expect(transaction.commit()).rejects.toMatchObject(gone);
    expect(await balance('b')).toBe(20);
  });
});

describe('outside writes', () => {
  test('wait for the transaction that holds their document, then go on', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').update({ balance: 100 });
    const order: string[] = [];
    const waiting = outside('a')
      .update({ balance: _().inc(1) })
      .then((result) => {
        order.push('outside');
        return result;
      });
    // A request that is answered after the waiting one has arrived shows that it does wait.
    expect(await balance('a')).toBe(10);
    order.push('commit');
    await transaction.commit();
    expect((await waiting).updated).toBe(1);
    expect(order).toEqual(['commit', 'outside']);
    expect(await balance('a')).toBe(101);
  });

  test('an update of many waits as a whole', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'c').update({ balance: 0 });
    const waiting = server.db
      .collection('accounts')
      .where({ balance: _().gte(0) })
      .update({ balance: _().inc(1) });
    expect([await balance('a'), await balance('b')]).toEqual([10, 20]);
    await transaction.rollback();
    expect((await waiting).updated).toBe(3);
    expect([await balance('a'), await balance('b'), await balance('c')]).toEqual([11, 21, 31]);
  });

  test('look at the condition again after waiting', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').update({ balance: 0 });
    const waiting = server.db
      .collection('accounts')
      .where({ _id: 'a', balance: _().gt(5) })
      .update({ balance: _().inc(-5) });
    expect(await balance('a')).toBe(10);
    await transaction.commit();
    expect((await waiting).updated).toBe(0);
    expect(await balance('a')).toBe(0);
  });
});

describe('unique keys', () => {
  test('are kept within a transaction and against what is committed', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'x').set({ phone: 7 });
    await expect(inside(transaction, 'y').set({ phone: 7 })).rejects.toMatchObject(duplicate);
    const other = await server.db.startTransaction();
    await expect(other.collection('accounts').add({ phone: 1 })).rejects.toMatchObject(duplicate);
    await expect(server.db.collection('accounts').add({ phone: 1 })).rejects.toMatchObject(duplicate);
  });

  test('are a conflict between two transactions', async () => {
    const first = await server.db.startTransaction();
    const second = await server.db.startTransaction();
    await first.collection('accounts').add({ phone: 7 });
    await expect(second.collection('accounts').add({ phone: 7 })).rejects.toMatchObject(conflict);
    await first.commit();
    await expect(server.db.collection('accounts').add({ phone: 7 })).rejects.toMatchObject(duplicate);
  });

  test('make an outside insert wait', async () => {
    const transaction = await server.db.startTransaction();
    await transaction.collection('accounts').add({ phone: 7 });
    const waiting = server.db.collection('accounts').add({ phone: 7 });
    const settled = expect(waiting).rejects.toMatchObject(duplicate);
    expect((await server.db.collection('accounts').where({ phone: 7 }).count()).total).toBe(0);
    await transaction.commit();
    await settled;
  });

  test('may pass from one document to another in one transaction', async () => {
    const transaction = await server.db.startTransaction();
    await inside(transaction, 'a').remove();
    await inside(transaction, 'new').set({ phone: 1 });
    await inside(transaction, 'b').update({ phone: 20 });
    await inside(transaction, 'c').update({ phone: 2 });
    await transaction.commit();
    const { data } = await server.db.collection('accounts').orderBy('phone', 'asc').get();
    expect(data.map(({ _id, phone }) => [_id, phone])).toEqual([
      ['new', 1],
      ['c', 2],
      ['b', 20],
    ]);
  });

  test('a missing field counts as null, once', async () => {
    await server.db.collection('accounts').add({ _id: 'none' });
    await expect(server.db.collection('accounts').add({ phone: null })).rejects.toMatchObject(duplicate);
  });
});

test('a transaction that stays open too long expires and lets go', async () => {
  const short = await startDatabaseServer([{ name: 'accounts', indexes: [] }], { transactionMs: 50 });
  try {
    await short.db.collection('accounts').add({ _id: 'a', balance: 1 });
    const transaction = await short.db.startTransaction();
    await transaction.collection('accounts').doc('a').update({ balance: 2 });
    // The outside write returns when the expiry has let go of the document.
    expect((await short.db.collection('accounts').doc('a').update({ balance: 3 })).updated).toBe(1);
    await expect(transaction.commit()).rejects.toMatchObject(gone);
  } finally {
    await short.close();
  }
});
