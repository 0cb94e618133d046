import { insertAll } from '../support/sdk';
import { startWorld, type World } from '../support/world';

/**
 * What may go goes, and nothing else. Where rows expire is written here once more, so that nobody takes a
 * collection out by mistake.
 */
const EXPIRING = ['codes', 'codeAttempts', 'linkRequests', 'applications', 'visits', 'commands'];

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const NOW = '2026-11-25T10:10:00+08:00';
const after = (ms: number) => new Date(Date.parse(NOW) + ms);
/** `seat` is unique among applications. */
const row = (_id: string, expiresAt?: Date | null) => ({
  _id,
  seat: _id,
  ...(expiresAt === undefined ? {} : { expiresAt }),
});

/** Runs the sweep at this time and answers how many rows it says went. */
async function sweep(now = NOW): Promise<number> {
  await world.gateway.setClock(now);
  const reply = await world.gateway.runTimer('sweep');
  expect(reply).toMatchObject({ ok: true, result: { ok: true } });
  return (reply as { result: { data: { expired: number } } }).result.data.expired;
}
const idsIn = async (collection: string) =>
  (await world.dump())[collection]?.map(({ _id }) => _id).filter((id) => id.startsWith('row-'));

test.each(EXPIRING)('%s: what has expired goes, what has not or never will stays', async (collection) => {
  await insertAll(world.db, collection, [
    row('row-long-gone', new Date('2020-01-01')),
    row('row-just-gone', after(-1)),
    row('row-in-an-hour', after(3_600_000)),
    row('row-never'),
    row('row-never-null', null),
  ]);
  expect(await sweep()).toBe(2);
  expect(await idsIn(collection)).toEqual(['row-in-an-hour', 'row-never', 'row-never-null']);
  expect(await sweep('2026-11-25T11:20:00+08:00')).toBe(1);
});

test('an application stays until its pictures are gone: nobody would find them any more', async () => {
  const expiresAt = after(-1);
  await insertAll(world.db, 'applications', [
    // Its pictures cannot be opened, so that nobody can remove them either.
    { ...row('row-with-pictures', expiresAt), photos: ['not sealed'] },
    { ...row('row-without', expiresAt), photos: [] },
  ]);
  await world.gateway.setClock(NOW);
  expect(await world.gateway.runTimer('sweep')).toMatchObject({ result: { ok: false, code: 'INTERNAL' } });
  expect(await idsIn('applications')).toEqual(['row-with-pictures']);
});

test('nothing that a person uses is touched', async () => {
  const before = await world.dump();
  await sweep('2046-11-25T10:10:00+08:00');
  expect(await world.dump()).toEqual(before);
});

test('a backlog goes in batches, one a sweep', async () => {
  const rows = Array.from({ length: 1200 }, (_, i) => row(`row-${i}`, after(-i - 1)));
  await insertAll(world.db, 'commands', rows);
  expect([await sweep(), await sweep(), await sweep(), await sweep()]).toEqual([500, 500, 200, 0]);
});

test('it looks every ten minutes: a row may wait that long', async () => {
  await insertAll(world.db, 'codes', [row('row-gone', after(-1))]);
  for (const minute of ['11', '15', '19']) expect(await sweep(`2026-11-25T10:${minute}:30+08:00`)).toBe(0);
  expect(await sweep('2026-11-25T10:20:30+08:00')).toBe(1);
});

test('two sweeps at once remove each row once', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => row(`row-${i}`, after(-1)));
  await insertAll(world.db, 'visits', rows);
  const [first, second] = await Promise.all([sweep(), sweep()]);
  expect((first ?? 0) + (second ?? 0)).toBe(40);
  expect(await idsIn('visits')).toEqual([]);
});

test('a sweep that dies while it removes is finished by the next', async () => {
  for (let crashAfterTrips = 1; ; crashAfterTrips++) {
    for (const name of EXPIRING) await insertAll(world.db, name, [row(`row-${crashAfterTrips}`, after(-1))]);
    await world.gateway.setClock(NOW);
    const reply = await world.gateway.runTimer('sweep', { crashAfterTrips });
    await sweep();
    for (const name of EXPIRING) expect(await idsIn(name)).toEqual([]);
    if ((reply as { ok: boolean }).ok) return expect(crashAfterTrips).toBeGreaterThan(EXPIRING.length);
  }
});
