import type { ApplicationDocument } from '../../cloudfunctions/admissions/store';
import { applyingThrough, writeApplications } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { newKey, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof applyingThrough>;
beforeEach(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
});
afterEach(() => world.close());

const sweep = () => world.gateway.runTimer('sweep');
const placesOf = async (openid: string) =>
  dataOf(await phone.mine(openid)).applications.map((a) => a.position);
const documentOf = async (id: string) => (await world.db.collection('applications').doc(id).get()).data[0];
/** Hands in and is put on the list. */
async function waiting(openid: string): Promise<string> {
  const applicationId = await phone.submitted(openid);
  dataOf(await phone.review('staff', applicationId, { decision: 'wait' }));
  return applicationId;
}
const OVER_THREE_MONTHS = '2027-02-25T10:05:00+08:00';
const asWaiting = (at: string, over: Partial<ApplicationDocument> = {}): Partial<ApplicationDocument> => ({
  state: 'waiting',
  since: new Date(at),
  dueDay: null,
  askDueAt: new Date('2028-01-01T10:00:00+08:00'),
  ...over,
});

test('the list is in the order in which waiting began, not in that of handing in', async () => {
  const first = await phone.submitted('a');
  await waiting('b');
  await waiting('c');
  dataOf(await phone.review('staff', first, { decision: 'wait' }));
  expect([await placesOf('a'), await placesOf('b'), await placesOf('c')]).toEqual([[3], [1], [2]]);
  const reply = await phone.list('staff', 'waiting');
  expect(dataOf(reply).applications.map((a) => a.position)).toEqual([1, 2, 3]);
  expect(dataOf(reply).applications[2]).toMatchObject({ applicationId: first, state: 'waiting' });
  expectAffordable('query', reply);
});

test('who leaves makes room for those behind', async () => {
  const [a, b] = [await waiting('a'), await waiting('b'), await waiting('c'), await waiting('d')];
  dataOf(await phone.withdraw('b', b));
  expect([await placesOf('a'), await placesOf('c'), await placesOf('d')]).toEqual([[1], [2], [3]]);
  dataOf(await phone.review('staff', a, { decision: 'accept' }));
  expect([await placesOf('c'), await placesOf('d')]).toEqual([[1], [2]]);
  expect(await placesOf('a')).toEqual([undefined]);
});

test('another station has a list of its own', async () => {
  await waiting('a');
  const there = await phone.submitted('b', { stationId: 's2' });
  dataOf(await phone.review('staff-elsewhere', there, { decision: 'wait' }));
  expect(await placesOf('b')).toEqual([1]);
});

test('those who began at the very same moment have different places, the same everywhere', async () => {
  const at = '2026-11-01T10:00:00+08:00';
  const ids = await writeApplications(world, ...[1, 2, 3].map((n) => asWaiting(at, { openid: `o${n}` })));
  const listed = dataOf(await phone.list('staff', 'waiting')).applications;
  expect(listed.map((a) => a.position)).toEqual([1, 2, 3]);
  for (const { applicationId, position } of listed)
    expect(dataOf(await phone.get('staff', applicationId)).position).toBe(position);
  expect(listed.map((a) => a.applicationId).sort()).toEqual(ids.sort());
});

test('places go on over pages, through a crowd of the same moment', async () => {
  const at = (i: number) => `2026-11-0${1 + Math.floor(i / 18)}T10:00:00+08:00`;
  await writeApplications(world, ...Array.from({ length: 50 }, (_, i) => asWaiting(at(i))));
  const places: (number | undefined)[] = [];
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = dataOf(await phone.list('staff', 'waiting', { cursor }));
    places.push(...page.applications.map((a) => a.position));
    for (const { applicationId } of page.applications) ids.add(applicationId);
    cursor = page.cursor;
  } while (cursor);
  expect(places).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(ids.size).toBe(50);
});

describe('after three months', () => {
  test('one is asked, once, in neutral words; staff see who has waited long', async () => {
    const applicationId = await waiting('a');
    await world.gateway.setClock('2027-02-25T09:55:00+08:00');
    await sweep();
    expect(dataOf(await phone.mine('a')).applications).toMatchObject([{ asksWish: false, waitsLong: false }]);
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await sweep();
    await sweep();
    expect(dataOf(await phone.mine('a')).applications).toMatchObject([{ asksWish: true, waitsLong: true }]);
    expect(dataOf(await phone.list('staff', 'waiting')).applications).toMatchObject([{ waitsLong: true }]);
    expect(await world.gateway.outbox()).toEqual([
      {
        at: expect.any(String),
        openid: 'a',
        template: expect.any(String),
        page: `admissions/application/index?applicationId=${applicationId}`,
        data: { thing1: { value: '站里想问你一件事' }, thing2: { value: 's1 站' } },
      },
    ]);
  });

  test('nobody is asked at night', async () => {
    await waiting('a');
    await world.gateway.setClock('2027-02-25T22:00:00+08:00');
    await sweep();
    expect(await world.gateway.outbox()).toEqual([]);
    await world.gateway.setClock('2027-02-26T08:00:00+08:00');
    await sweep();
    expect(await world.gateway.outbox()).toHaveLength(1);
  });

  test('the wish stands: the place is kept, and one is asked again three months later', async () => {
    const applicationId = await waiting('a');
    await waiting('b');
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await sweep();
    const reply = await phone.answer('a', applicationId, true);
    expect(dataOf(reply)).toEqual({ applicationId, state: 'waiting' });
    expectAffordable('command', reply);
    expect(dataOf(await phone.mine('a')).applications).toMatchObject([
      { position: 1, asksWish: false, waitsLong: true },
    ]);
    await world.gateway.setClock('2027-05-25T10:00:00+08:00');
    await sweep();
    expect(dataOf(await phone.mine('a')).applications).toMatchObject([{ position: 1, asksWish: false }]);
    await world.gateway.setClock('2027-05-25T10:30:00+08:00');
    await sweep();
    expect(dataOf(await phone.mine('a')).applications).toMatchObject([{ position: 1, asksWish: true }]);
    const { steps } = dataOf(await phone.get('a', applicationId));
    expect(steps.map((s) => s.kind)).toEqual(['submitted', 'waiting', 'asked', 'still-wished', 'asked']);
  });

  test('it does not: the place is given on', async () => {
    const applicationId = await waiting('a');
    await waiting('b');
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await sweep();
    const input = { idempotencyKey: newKey() };
    const reply = await phone.answer('a', applicationId, false, input);
    expect(dataOf(reply)).toEqual({ applicationId, state: 'withdrawn' });
    expect(await placesOf('b')).toEqual([1]);
    expect((await phone.answer('a', applicationId, false, input)).body).toEqual(reply.body);
  });

  test('the station may note the answer it got by telephone; strangers may not', async () => {
    const applicationId = await waiting('a');
    expect(codeOf(await phone.answer('stranger', applicationId, false))).toBe('NOT_FOUND');
    expect(codeOf(await phone.answer('staff-elsewhere', applicationId, false))).toBe('NOT_FOUND');
    expect(codeOf(await phone.answer('staff', applicationId, true))).toBe('OK');
    expect((await documentOf(applicationId)).steps).toHaveLength(2);
  });

  test('an answer given twice, with two keys, counts once', async () => {
    const applicationId = await waiting('a');
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await sweep();
    await Promise.all([1, 2, 3].map(() => phone.answer('a', applicationId, true)));
    expect((await documentOf(applicationId)).steps.map((s: { kind: string }) => s.kind)).toEqual([
      'submitted',
      'waiting',
      'asked',
      'still-wished',
    ]);
  });

  test('two sweeps at once ask once', async () => {
    for (const openid of ['a', 'b', 'c', 'd']) await waiting(openid);
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect((await world.gateway.outbox()).map((m) => m.openid).sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('who has been taken in meanwhile is not asked', async () => {
    const applicationId = await waiting('a');
    dataOf(await phone.review('staff', applicationId, { decision: 'accept' }));
    await world.gateway.setClock(OVER_THREE_MONTHS);
    await sweep();
    expect(await world.gateway.outbox()).toEqual([]);
    expect((await documentOf(applicationId)).asksWish).toBe(false);
  });

  test('more than fifty who fell due at once are asked over several sweeps', async () => {
    const due = asWaiting('2026-08-01T10:00:00+08:00', { askDueAt: new Date('2026-11-01T10:00:00+08:00') });
    await writeApplications(world, ...Array.from({ length: 70 }, () => due));
    await sweep();
    expect(await world.gateway.outbox()).toHaveLength(50);
    await sweep();
    expect(await world.gateway.outbox()).toHaveLength(70);
  });
});
