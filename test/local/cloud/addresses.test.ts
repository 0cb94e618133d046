import { once } from 'node:events';
import http from 'node:http';
import type { TestCloud } from '../../support/cloud';
import { startFixtureCloud } from './fixtures';

describe('addresses', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startFixtureCloud();
  });
  afterAll(() => cloud.close());

  const call = (init: RequestInit) =>
    fetch(`${cloud.url}/v1/functions/unruly`, { body: '{"way":"ends"}', ...init });

  test('a page of this machine may call and read the figures', async () => {
    const origin = 'http://localhost:5170';
    const preflight = await call({ method: 'OPTIONS', body: undefined, headers: { origin } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-wx-openid');
    const answer = await call({ method: 'POST', headers: { origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-db-trips');
  });

  test.each(['https://example.org', 'http://localhost.example.org', 'null'])(
    'a page from %s may not',
    async (origin) => {
      const answer = await call({ method: 'POST', headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('a name that somebody else has pointed at this machine may not', async () => {
    const { hostname, port } = new URL(cloud.url);
    const request = http.get({ hostname, port, path: '/dev/personas', headers: { host: 'example.org' } });
    const [answer] = await once(request, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(403);
  });

  test.each([
    ['GET', '/'],
    ['GET', '/admin'],
    ['DELETE', '/healthz'],
    ['GET', '//'],
    ['POST', '/v1/functions/a/b'],
    ['GET', '/dev'],
  ])('%s %s is no address', async (method, path) => {
    const answer = await fetch(cloud.url + path, { method });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ ok: false, code: 'NOT_FOUND' });
  });
});
