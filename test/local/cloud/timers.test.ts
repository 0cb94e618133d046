import type { TestCloud } from '../../support/cloud';
import { get, post, startFixtureCloud } from './fixtures';

const NIGHTLY = { name: 'nightly', function: 'timed', cron: '0 30 2 * * * *' };
const DAILY = { name: 'daily', function: 'clock', cron: '0 0 12 * * * *' };
const BROKEN = { name: 'broken', function: 'steps', cron: '0 0 0 1 1 * 2099' };

describe('timers', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await startFixtureCloud();
  });
  afterEach(() => cloud.close());

  const run = (name: string, headers?: Record<string, string>) =>
    post(`${cloud.url}/dev/timers/${name}`, {}, headers);
  const list = () => get(`${cloud.url}/dev/timers`);

  test('are listed as deployed', async () => {
    expect(await list()).toEqual([NIGHTLY, DAILY, BROKEN]);
  });

  test('run on demand as the platform’s timer, without a user', async () => {
    await post(`${cloud.url}/dev/clock`, { now: '2026-11-26T02:30:00+08:00' });
    const { body } = await run('nightly', { 'x-wx-openid': 'somebody' });
    expect(body).toEqual({
      ok: true,
      result: {
        event: {
          Type: 'Timer',
          TriggerName: 'nightly',
          Time: expect.stringMatching(/^2026-11-25T18:30:0/),
          Message: '',
        },
        environment: { TRIGGER_SRC: 'timer' },
        openid: null,
      },
    });
    expect(await list()).toEqual([
      { ...NIGHTLY, lastRunAt: expect.stringMatching(/^2026-11-25T18:30:0/) },
      DAILY,
      BROKEN,
    ]);
  });

  test('their trips are counted, and they can be made to crash', async () => {
    const { headers } = await run('daily');
    expect([headers.get('x-db-trips'), headers.get('x-db-rounds')]).toEqual(['2', '2']);
    expect(await run('daily', { 'x-dev-crash-after-trips': '1' })).toMatchObject({
      status: 502,
      body: { ok: false, code: 'INSTANCE_DIED' },
    });
  });

  test('an unknown timer → UNKNOWN_TIMER; a failing one says so', async () => {
    expect(await run('hourly')).toMatchObject({ status: 404, body: { ok: false, code: 'UNKNOWN_TIMER' } });
    expect(await run('broken')).toMatchObject({ status: 500, body: { ok: false, code: 'INTERNAL' } });
  });
});

describe('ticking timers', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await startFixtureCloud({ ticking: true });
  });
  afterEach(() => cloud.close());

  test.each([
    ['on', '2099-11-26'],
    ['back', '2019-11-26'],
  ])('run when the clock that was moved %s reaches their time', async (_, day) => {
    const lastRun = async () =>
      JSON.stringify(await get(`${cloud.url}/dev/timers`)).match(
        /"name":"nightly"[^}]*"lastRunAt":"([^"]+)"/,
      )?.[1];
    const due = Date.parse(`${day}T02:30:00+08:00`);
    await post(`${cloud.url}/dev/clock`, { now: new Date(due - 500).toISOString() });
    let ran = await lastRun();
    for (; ran === undefined; ran = await lastRun()) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Date.parse(ran)).toBeGreaterThanOrEqual(due);
    expect(Date.parse(ran)).toBeLessThan(due + 30_000);
  });
});
