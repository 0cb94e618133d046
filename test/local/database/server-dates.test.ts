import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

const NOW = Date.UTC(2026, 10, 22, 8, 0, 0);
const YEAR_MS = 365 * 86_400_000;

let server: DatabaseServer;
let clock = NOW;
beforeAll(async () => {
  // Each look at the clock moves it on, so that two looks in one request would show.
  server = await startDatabaseServer([{ name: 'dates', indexes: [] }], {
    now: () => {
      clock += 1000;
      return clock;
    },
  });
});
afterAll(() => server.close());

const dates = () => server.db.collection('dates');
const at = (offset: number) => server.db.serverDate({ offset });

test('one instant a request: plain, with large offsets, nested and in arrays', async () => {
  const { id } = await dates().add({
    plain: server.db.serverDate(),
    later: at(YEAR_MS),
    earlier: at(-1),
    deep: { list: [at(5), { inner: at(6) }] },
  });
  const instant = clock;
  expect((await dates().doc(String(id)).get()).data[0]).toEqual({
    _id: id,
    plain: new Date(instant),
    later: new Date(instant + YEAR_MS),
    earlier: new Date(instant - 1),
    deep: { list: [new Date(instant + 5), { inner: new Date(instant + 6) }] },
  });
});

test('in a batch, in set, in an update and inside push', async () => {
  await dates().add([
    { _id: 'one', at: at(0) },
    { _id: 'two', at: at(0) },
  ]);
  const { data } = await dates()
    .where({ _id: server.db.command.in(['one', 'two']) })
    .get();
  expect(data[0].at).toEqual(data[1].at);

  await dates()
    .doc('one')
    .set({ at: at(7), list: [] });
  const set = clock;
  await dates()
    .doc('one')
    .update({ updated: at(8), deep: { at: at(9) }, list: server.db.command.push([at(10), { at: at(11) }]) });
  expect((await dates().doc('one').get()).data[0]).toEqual({
    _id: 'one',
    at: new Date(set + 7),
    updated: new Date(set + 1000 + 8),
    deep: { at: new Date(set + 1000 + 9) },
    list: [new Date(set + 1000 + 10), { at: new Date(set + 1000 + 11) }],
  });
});

test('in a condition', async () => {
  await dates().add({ _id: 'due', dueAt: new Date(clock) });
  expect(
    (
      await dates()
        .where({ dueAt: server.db.command.lt(at(0)) })
        .get()
    ).data,
  ).toHaveLength(1);
  expect(
    (
      await dates()
        .where({ dueAt: server.db.command.gt(at(0)) })
        .get()
    ).data,
  ).toHaveLength(0);
});

test('in a transaction', async () => {
  const transaction = await server.db.startTransaction();
  await transaction
    .collection('dates')
    .doc('inside')
    .set({ at: at(3) });
  await transaction.commit();
  expect((await dates().doc('inside').get()).data[0].at).toBeInstanceOf(Date);
});
