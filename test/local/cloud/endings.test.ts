import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestCloud } from '../../support/cloud';
import { post, startFixtureCloud } from './fixtures';

describe('how a call can end', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startFixtureCloud({ maxInstances: 1 });
  });
  afterAll(() => cloud.close());

  const unruly = (way: string) => cloud.gateway.send('me', 'unruly', { way });
  const log = () => readFileSync(path.join(cloud.dataDir, 'functions.log'), 'utf8');

  test.each([
    { way: 'throws', status: 500, code: 'INTERNAL' },
    { way: 'waits', status: 504, code: 'TIMEOUT' },
    { way: 'spins', status: 504, code: 'TIMEOUT' },
    { way: 'exits', status: 502, code: 'INSTANCE_DIED' },
    { way: 'fails later', status: 502, code: 'INSTANCE_DIED' },
    { way: 'says much', status: 500, code: 'ANSWER_TOO_LARGE' },
  ])('a function that $way → $status $code, and the next call works', async ({ way, status, code }) => {
    expect(await unruly(way)).toMatchObject({
      status,
      body: { ok: false, code, requestId: expect.stringMatching(/./) },
    });
    expect(await unruly('ends')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('an event nested thousands deep is an event like any other', async () => {
    const depth = 12_000;
    const body = `{"way":"ends","deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const answer = await fetch(`${cloud.url}/v1/functions/unruly`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await unruly('ends')).toMatchObject({ status: 200, body: { ok: true } });
  });

  test('a caller hears nothing of what failed; the log does', async () => {
    const { body } = await unruly('throws');
    expect(JSON.stringify(body)).not.toContain('on purpose');
    expect(log()).toContain('on purpose');
    await unruly('fails later');
    expect(log()).toContain('nobody catches this');
  });

  test('a line logged in the last instant is kept', async () => {
    await unruly('logs and exits');
    expect(log()).toContain('the last words\n');
  });

  test('no answer is null', async () => {
    expect(await unruly('says nothing')).toMatchObject({ status: 200, body: null });
  });

  test('waiting calls get their turn after each failure', async () => {
    const ways = ['ends', 'exits', 'ends', 'throws', 'ends', 'waits', 'ends'];
    const replies = await Promise.all(ways.map(unruly));
    expect(replies.map(({ status }) => status)).toEqual([200, 502, 200, 500, 200, 504, 200]);
  });

  test.each(['{', '', '[]', '"text"', '7', 'null', '\ufeff{}x'])(
    'the body %j → INVALID_INPUT',
    async (body) => {
      const response = await fetch(`${cloud.url}/v1/functions/who`, { method: 'POST', body });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        ok: false,
        code: 'INVALID_INPUT',
        fields: ['body'],
        requestId: expect.any(String),
      });
    },
  );

  test('more than 100 KB → PAYLOAD_TOO_LARGE; 100 KB pass', async () => {
    const fitting = { way: 'ends', rest: '' };
    fitting.rest = 'x'.repeat(100 * 1024 - JSON.stringify(fitting).length);
    const url = `${cloud.url}/v1/functions/unruly`;
    expect(await post(url, fitting)).toMatchObject({ status: 200, body: { ok: true } });
    expect(await post(url, { ...fitting, one: 1 })).toMatchObject({
      status: 413,
      body: { ok: false, code: 'PAYLOAD_TOO_LARGE' },
    });
  });

  test.each(['nobody', '..', '%2e%2e%2fwho', 'who/', 'who%00', '__proto__'])(
    'the function %s → UNKNOWN_FUNCTION or no such address',
    async (name) => {
      const { status, body } = await post(`${cloud.url}/v1/functions/${name}`, {});
      expect(status).toBe(404);
      expect(body).toMatchObject({ ok: false });
    },
  );

  test('the SDK hears FUNCTION_NOT_FOUND, and what became of others', async () => {
    const caller = (name: string, data: object) => cloud.gateway.send('me', 'caller', { name, data });
    expect(await caller('nobody', {})).toMatchObject({ body: { ok: false, code: 'FUNCTION_NOT_FOUND' } });
    expect(await caller('unruly', { way: 'exits' })).toMatchObject({
      body: { ok: false, code: 'FUNCTIONS_EXECUTE_FAIL' },
    });
    expect(await caller('unruly', { way: 'waits' })).toMatchObject({
      body: { ok: false, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' },
    });
    expect(await caller('unruly', { way: 'ends' })).toMatchObject({ body: { ok: true, data: { ok: true } } });
  });
});

describe('a broken request to the SDK’s address', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startFixtureCloud();
  });
  afterAll(() => cloud.close());

  test.each([
    ['not JSON', '{"action":', 'INVALID_PARAM'],
    ['no object', '7', 'INVALID_PARAM'],
    ['no action', '{}', 'INVALID_PARAM'],
    ['an unknown action', '{"action":"quantum.leap"}', 'INVALID_ACTION'],
    ['an action of every object', '{"action":"toString"}', 'INVALID_ACTION'],
    ['a wrong field', '{"action":"storage.getUploadMetadata","path":7}', 'INVALID_PARAM'],
  ])('%s → the cloud’s error', async (_, body, code) => {
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      code,
      message: expect.stringMatching(/./),
      requestId: expect.any(String),
    });
  });

  test('a database action that does not exist → the cloud’s error', async () => {
    const { body } = await post(`${cloud.url}/admin`, { action: 'database.quantumLeap' });
    expect(body).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  });
});
