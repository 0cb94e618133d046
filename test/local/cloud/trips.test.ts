import type { TestCloud } from '../../support/cloud';
import { sdkApp, startFixtureCloud } from './fixtures';

describe('trips of a call', () => {
  let cloud: TestCloud;
  let nextId = 0;
  beforeAll(async () => {
    cloud = await startFixtureCloud({ maxInstances: 2 });
  });
  afterAll(() => cloud.close());

  /** Steps of so many documents each, under ids nobody used yet. */
  const stepsOf = (...sizes: number[]) =>
    sizes.map((size) => Array.from({ length: size }, () => `d${nextId++}`));
  const run = (steps: string[][], crashAfterTrips?: number) =>
    cloud.gateway.send('me', 'steps', { steps }, { crashAfterTrips });
  const written = async (ids: string[]) => {
    const { data } = await sdkApp(cloud.url)
      .database()
      .collection('stations')
      .where({ _id: sdkApp(cloud.url).database().command.in(ids) })
      .limit(1000)
      .get();
    return data.map(({ _id }: { _id: string }) => _id).sort();
  };

  test.each([
    { sizes: [], trips: 0, rounds: 0 },
    { sizes: [1], trips: 1, rounds: 1 },
    { sizes: [1, 1, 1], trips: 3, rounds: 3 },
    { sizes: [5], trips: 5, rounds: 1 },
    { sizes: [1, 3, 1, 4], trips: 9, rounds: 4 },
  ])('steps of $sizes documents: $trips trips in $rounds rounds', async ({ sizes, trips, rounds }) => {
    for (let time = 0; time < 20; time++)
      expect(await run(stepsOf(...sizes))).toMatchObject({ status: 200, trips, rounds });
  });

  test('calls at the same time are counted apart', async () => {
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, i) => run(stepsOf(...Array.from({ length: i % 5 }, () => 2)))),
    );
    for (const [i, reply] of replies.entries())
      expect(reply).toMatchObject({ trips: (i % 5) * 2, rounds: i % 5 });
  });

  test.each([1, 2, 3, 4])(
    'a crash after trip %i of 4: that trip is kept, the rest never happens',
    async (n) => {
      const steps = stepsOf(1, 1, 1, 1);
      const reply = await run(steps, n);
      expect(reply).toMatchObject({ status: 502, trips: n, body: { ok: false, code: 'INSTANCE_DIED' } });
      expect(await written(steps.flat())).toEqual(steps.flat().slice(0, n));
    },
  );

  test('a crash in one call leaves the others alone, and the next call works', async () => {
    const steps = Array.from({ length: 40 }, () => stepsOf(1, 1, 1));
    const replies = await Promise.all(steps.map((ids, i) => run(ids, i % 4 === 0 ? 2 : undefined)));
    for (const [i, { status }] of replies.entries()) expect(status).toBe(i % 4 === 0 ? 502 : 200);
    for (const [i, ids] of steps.entries())
      expect(await written(ids.flat())).toHaveLength(i % 4 === 0 ? 2 : 3);
    expect(await run(stepsOf(1))).toMatchObject({ status: 200, trips: 1 });
  });

  test('a crash asked for after more trips than there are does not happen', async () => {
    expect(await run(stepsOf(1, 1), 3)).toMatchObject({ status: 200, trips: 2 });
    expect(await run(stepsOf(1, 1, 1))).toMatchObject({ status: 200, trips: 3 });
  });

  test('trips on the common path are nobody’s', async () => {
    await sdkApp(cloud.url).database().collection('stations').count();
    expect(await run(stepsOf(1))).toMatchObject({ trips: 1 });
  });

  test('an instance that is gone is not served any more', async () => {
    const body = JSON.stringify({ action: 'database.calculateDocument', collectionName: 'stations' });
    await expect(fetch(`${cloud.url}/admin/instances/gone`, { method: 'POST', body })).rejects.toThrow();
  });

  test('--trip-delay-ms: each round takes so much longer', async () => {
    const slow = await startFixtureCloud({ tripDelayMs: 100 });
    const ids = Array.from({ length: 30 }, (_, i) => `slow-${i}`);
    const [inTurn, sideBySide] = [ids.slice(0, 3).map((id) => [id]), [ids.slice(3)]];
    const { ms } = await slow.gateway.send('me', 'steps', { steps: [...inTurn, ...sideBySide] });
    await slow.close();
    expect(ms).toBeGreaterThanOrEqual(4 * 100);
    expect(ms).toBeLessThan(ids.length * 100);
  });
});
