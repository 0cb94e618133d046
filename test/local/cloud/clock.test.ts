import type { TestCloud } from '../../support/cloud';
import { dataOf } from '../../support/gateway';
import { post, startFixtureCloud } from './fixtures';

interface Times {
  now: number;
  date: number;
  server: number;
  text: number;
  fixed: string;
  isDate: boolean;
}

const SLACK_MS = 5000;

describe('the clock', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startFixtureCloud({ maxInstances: 1 });
  });
  afterAll(() => cloud.close());

  const move = (body: unknown) => post(`${cloud.url}/dev/clock`, body);
  const times = async () => dataOf(await cloud.gateway.send<Times>('me', 'clock', {}));
  const expectAllNear = (seen: Times, at: number) => {
    for (const time of [seen.now, seen.date, seen.server]) {
      expect(time).toBeGreaterThanOrEqual(at);
      expect(time).toBeLessThan(at + SLACK_MS);
    }
    // Date() as text has whole seconds.
    expect(seen.text).toBeGreaterThan(at - 1000);
    expect(seen.text).toBeLessThan(at + SLACK_MS);
  };

  test('moves at once for functions that run already, and for server dates', async () => {
    const before = Date.now();
    expectAllNear(await times(), before);
    const at = Date.parse('2031-05-06T07:08:09.000Z');
    const { body } = await move({ now: '2031-05-06T15:08:09+08:00' });
    expect(body).toEqual({ now: expect.stringMatching(/^2031-05-06T07:08:09\.\d{3}Z$/) });
    expectAllNear(await times(), at);
  });

  test('advances from where it is, backwards too, and resets', async () => {
    await move({ now: '2031-05-06T07:08:09Z' });
    await move({ advanceMs: 86_400_000 });
    expectAllNear(await times(), Date.parse('2031-05-07T07:08:09Z'));
    await move({ advanceMs: -2 * 86_400_000 });
    expectAllNear(await times(), Date.parse('2031-05-05T07:08:09Z'));
    const before = Date.now();
    await move({});
    expectAllNear(await times(), before);
  });

  test('runs on', async () => {
    await move({ now: '2031-05-06T07:08:09Z' });
    const first = await times();
    const second = await times();
    expect(second.now).toBeGreaterThan(first.now);
  });

  test('dates stay dates', async () => {
    expect(await times()).toMatchObject({ isDate: true, fixed: '2020-02-02T02:02:02.000Z' });
  });

  test.each([
    { now: 'tomorrow' },
    { now: 7 },
    { advanceMs: 'x' },
    { now: '2031-05-06T07:08:09Z', advanceMs: 1 },
    { now: '0000-01-01T00:00:00Z' },
    { now: '9999-12-31T23:59:59Z' },
    { advanceMs: Number.MAX_SAFE_INTEGER },
    { advanceMs: -Number.MAX_SAFE_INTEGER },
    [],
    7,
  ])('%j is refused and moves nothing', async (body) => {
    await move({});
    const before = Date.now();
    expect(await move(body)).toMatchObject({ status: 400, body: { ok: false, code: 'INVALID_INPUT' } });
    expectAllNear(await times(), before);
  });
});
