import http from 'node:http';
import { StartError, systemCode } from '../start-error';
import { allowedOrigin, corsHeaders } from './origin';

/** A request on its way to a handler. */
export interface HttpRequest {
  method: string;
  headers: http.IncomingHttpHeaders;
  /** What the route's pattern caught, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The whole body; more than `limitBytes` is read to its end and then refused as BodyTooLarge. */
  body(limitBytes: number): Promise<Buffer>;
}

export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** `withheld` answers nothing and cuts the connection. */
export type Handler = (request: HttpRequest) => Promise<HttpAnswer | 'withheld'>;

export interface Route {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** Matches the whole path; named groups become `params`. */
  path: RegExp;
  handle: Handler;
}

const STARTING: Route = {
  method: 'GET',
  path: /^\/healthz$/,
  handle: async () => json(503, { ok: false, code: 'STARTING' }),
};

export class BodyTooLarge extends Error {}

/** A JSON answer; a string is taken as JSON already written. */
export function json(
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export interface HttpServer {
  port: number;
  /** Begins to serve these routes; until then only `/healthz` answers, with 503. */
  serve(routes: readonly Route[]): void;
  close(): Promise<void>;
}

/**
 * Listens on the loopback address; port 0 takes any free one.
 * @throws StartError where the port cannot be had.
 */
export async function listenHttp(port: number, log: (line: string) => void): Promise<HttpServer> {
  let routes: readonly Route[] = [STARTING];
  const server = http.createServer({ keepAliveTimeout: 65_000 }, (incoming, response) => {
    void answer(routes, incoming, response, log);
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    serve: (ready) => {
      routes = ready;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const reason = systemCode(error) === 'EADDRINUSE' ? 'it is in use' : error.message;
      reject(new StartError(`cannot listen on port ${port}: ${reason}`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function answer(
  routes: readonly Route[],
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  log: (line: string) => void,
): Promise<void> {
  const reply = await route(routes, incoming).catch((error: unknown) => {
    log(`${incoming.method} ${incoming.url}: ${error instanceof Error ? error.stack : String(error)}`);
    return json(500, { ok: false, code: 'INTERNAL' });
  });
  if (reply === 'withheld') {
    incoming.socket.destroy();
    return;
  }
  response.writeHead(reply.status, {
    ...reply.headers,
    ...corsHeaders(incoming),
    'content-length': String(Buffer.byteLength(reply.body)),
  });
  response.end(incoming.method === 'HEAD' ? undefined : reply.body);
}

async function route(
  routes: readonly Route[],
  incoming: http.IncomingMessage,
): Promise<HttpAnswer | 'withheld'> {
  if (!allowedOrigin(incoming)) return json(403, { ok: false, code: 'FORBIDDEN' });
  if (incoming.method === 'OPTIONS') return { status: 204, body: '' };
  const { pathname, searchParams } = new URL(`http://localhost${incoming.url}`);
  for (const { method, path, handle } of routes) {
    const match = method === incoming.method ? path.exec(pathname) : null;
    if (match === null) continue;
    return handle({
      method,
      headers: incoming.headers,
      params: decodeParams(match.groups ?? {}),
      query: searchParams,
      body: (limitBytes) => readBody(incoming, limitBytes),
    });
  }
  return json(404, { ok: false, code: 'NOT_FOUND' });
}

/** Percent-decodes what a pattern caught; what cannot be decoded stays as it came. */
function decodeParams(groups: Record<string, string>): Record<string, string> {
  const decode = (text: string) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decode(text)]));
}

function readBody(incoming: http.IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let sizeBytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes <= limitBytes) chunks.push(chunk);
    });
    incoming.on('end', () => {
      if (sizeBytes > limitBytes) reject(new BodyTooLarge());
      else resolve(Buffer.concat(chunks));
    });
    incoming.on('error', reject);
  });
}
