import type { ApplicationDocument } from '../../cloudfunctions/admissions/store';
import { applyingThrough, writeApplications } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { START, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof applyingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
});
afterAll(() => world.close());

const day = (n: number) => new Date(Date.parse(START) - n * 86_400_000);
const ended = (state: ApplicationDocument['state'], n: number): Partial<ApplicationDocument> => ({
  state,
  since: day(n),
  dueDay: null,
});

test('what waits for an answer comes by its day, what has ended by when, latest first', async () => {
  const [late, soon] = await writeApplications(
    world,
    { since: day(1), dueDay: '2026-12-01' },
    { since: day(6), dueDay: '2026-11-24' },
    { since: day(0), dueDay: '2026-12-02', stationId: 's2' },
  );
  const [refused, accepted, withdrawn] = await writeApplications(
    world,
    ended('refused', 3),
    ended('accepted', 1),
    ended('withdrawn', 5),
  );
  const submitted = await phone.list('staff', 'submitted');
  expect(dataOf(submitted).applications).toMatchObject([
    { applicationId: soon, dueDay: '2026-11-24', personName: '苏晚晴', for: 'family' },
    { applicationId: late, dueDay: '2026-12-01' },
  ]);
  expectAffordable('query', submitted);
  expect([submitted.trips, submitted.rounds]).toEqual([2, 2]);
  expect(dataOf(await phone.list('manager', 'ended')).applications.map((a) => a.applicationId)).toEqual([
    accepted,
    refused,
    withdrawn,
  ]);
});

test('twenty a page, each once, in both directions', async () => {
  const many = (state: ApplicationDocument['state']) =>
    Array.from({ length: 45 }, (_, i) => ({ ...ended(state, 10 + (i % 7)), stationId: 's2' }));
  await writeApplications(world, ...many('submitted'), ...many('refused'));
  for (const view of ['submitted', 'ended'] as const) {
    const seen: { applicationId: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = dataOf(await phone.list('staff-elsewhere', view, { stationId: 's2', cursor }));
      expect(page.applications.length).toBeLessThanOrEqual(20);
      seen.push(...page.applications);
      cursor = page.cursor;
    } while (cursor);
    const expected = view === 'ended' ? 45 : 46;
    expect([seen.length, new Set(seen.map((a) => a.applicationId)).size]).toEqual([expected, expected]);
  }
});

test('a cursor that is none of ours is refused', async () => {
  expect(codeOf(await phone.list('staff', 'waiting', { cursor: 'x' }))).toBe('INVALID_INPUT');
});

test('my own come newest first, with what they cost bounded', async () => {
  const of = (n: number, state: ApplicationDocument['state']) => ({
    openid: 'me',
    submittedAt: day(n),
    ...ended(state, n),
  });
  const ids = await writeApplications(
    world,
    of(9, 'refused'),
    of(3, 'waiting'),
    of(5, 'waiting'),
    of(2, 'waiting'),
  );
  const reply = await phone.mine('me');
  expect(dataOf(reply).applications.map((a) => a.applicationId)).toEqual([3, 1, 2, 0].map((i) => ids[i]));
  expect(dataOf(reply).applications.map((a) => a.position)).toEqual([3, 2, 1, undefined]);
  expectAffordable('query', reply);
});

test('who has none has none', async () => {
  expect(dataOf(await phone.mine('nobody')).applications).toEqual([]);
});

describe('pictures', () => {
  /** Stores a picture as a phone does. */
  async function upload(name: string): Promise<string> {
    const path = encodeURIComponent(`applications/${name}.jpg`);
    const response = await fetch(`${world.gateway.url}/v1/storage/upload?path=${path}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'me' },
      body: name,
    });
    const { fileID }: { fileID: string } = await response.json();
    return fileID;
  }

  test('are readable for an hour by who may read the application; lost ones are left out', async () => {
    const kept = await upload('a'.repeat(24));
    const lost = kept.replace('aaaa', 'bbbb');
    const applicationId = await phone.submitted('with-photos', { photos: [kept, lost] });
    const reply = await phone.get('staff', applicationId);
    const { photos } = dataOf(reply);
    expect(photos).toEqual([{ fileId: kept, url: expect.stringMatching(/^http/) }]);
    expect(await (await fetch(photos[0]?.url ?? '')).text()).toBe('a'.repeat(24));
    expectAffordable('query', reply);
  });

  test('go a day before the application does, and the rest stays', async () => {
    const fileId = await upload('c'.repeat(24));
    const applicationId = await phone.submitted('taking-back', { photos: [fileId] });
    dataOf(await phone.withdraw('taking-back', applicationId));
    const shown = async () => dataOf(await phone.get('taking-back', applicationId)).photos;
    await world.gateway.setClock('2027-05-20T10:05:00+08:00');
    await world.gateway.runTimer('sweep');
    expect(await shown()).toHaveLength(1);
    await world.gateway.setClock('2027-05-23T10:05:00+08:00');
    await world.gateway.runTimer('sweep');
    expect(await shown()).toEqual([]);
    const { data } = await world.db.collection('applications').doc(applicationId).get();
    expect(data[0]).toMatchObject({ photos: [], state: 'withdrawn', seat: applicationId });
    await world.gateway.setClock(START);
  });
});
