import type { IncomingMessage } from 'node:http';

/**
 * Pages from elsewhere must not drive the local cloud through a developer's browser: a request is served
 * only where it was sent to this machine by name, and by a page of this machine where it names one.
 */
export function allowedOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return isThisMachine(`http://${host}`) && (origin === undefined || isThisMachine(origin));
}

const isThisMachine = (origin: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin);

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
