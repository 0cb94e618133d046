import type { IncomingMessage } from 'node:http';

/**
 * Pages from elsewhere must not drive the local cloud through a developer's browser:
 * a request that names an origin is served only when that origin is this machine.
 */
export function allowedOrigin(request: IncomingMessage): boolean {
  const { origin } = request.headers;
  return origin === undefined || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);
}

/** Lets a page of this machine read answers and our own headers. */
export function corsHeaders(request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined || !allowedOrigin(request)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-headers': 'content-type, x-wx-openid, x-dev-crash-after-trips',
    'access-control-allow-methods': 'GET, POST, PUT',
    'access-control-expose-headers': 'x-db-trips, x-db-rounds, x-function-ms',
    'access-control-max-age': '600',
    vary: 'origin',
  };
}
