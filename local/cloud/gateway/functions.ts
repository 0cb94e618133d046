import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { FunctionHost, FunctionOutcome } from '../host/function-host';
import { BodyTooLarge, type HttpAnswer, type HttpRequest, json, type Route } from '../http/server';

/** A client's request text. */
const EVENT_LIMIT_BYTES = 100 * 1024;
const ANSWER_LIMIT_BYTES = 6 * 1024 * 1024;

/** An event is a JSON object; the function itself judges what is in it. */
const event = z.record(z.string(), z.unknown());
const crashHeader = z.coerce.number().int().positive().optional();

/** The mini-program's calls: `POST /v1/functions/:name`, caller in `x-wx-openid`. */
export function functionRoutes(host: FunctionHost): Route[] {
  const call = async (request: HttpRequest): Promise<HttpAnswer> => {
    const name = request.params.name ?? '';
    if (!host.has(name)) return failure(404, 'UNKNOWN_FUNCTION');
    const text = (await request.body(EVENT_LIMIT_BYTES)).toString();
    if (!isEvent(text)) return failure(200, 'INVALID_INPUT', ['body']);
    const openid = request.headers['x-wx-openid'];
    return answerOf(
      await host.call({
        name,
        event: text,
        source: { kind: 'miniprogram', openid: typeof openid === 'string' ? openid : undefined },
        crashAfterTrips: crashAfterTrips(request),
      }),
    );
  };

  return [
    {
      method: 'POST',
      path: /^\/v1\/functions\/(?<name>[^/]+)$/,
      handle: async (request) => {
        try {
          return await call(request);
        } catch (error) {
          if (error instanceof BodyTooLarge) return failure(413, 'PAYLOAD_TOO_LARGE');
          throw error;
        }
      },
    },
  ];
}

/** Which trip's reply to withhold, from the header `x-dev-crash-after-trips`; none when it is no count. */
export function crashAfterTrips(request: HttpRequest): number | undefined {
  return crashHeader.safeParse(request.headers['x-dev-crash-after-trips']).data;
}

/** What became of a call, as HTTP: the function's own answer as it is, or why there is none. */
export function answerOf(outcome: FunctionOutcome): HttpAnswer {
  const { requestId } = outcome;
  const headers = {
    'x-db-trips': String(outcome.trips),
    'x-db-rounds': String(outcome.rounds),
    'x-function-ms': outcome.functionMs.toFixed(2),
  };
  const { ending } = outcome;
  switch (ending.kind) {
    case 'returned':
      return Buffer.byteLength(ending.json) > ANSWER_LIMIT_BYTES
        ? json(500, { ok: false, code: 'ANSWER_TOO_LARGE', requestId }, headers)
        : json(200, ending.json, headers);
    case 'threw':
      return json(500, { ok: false, code: 'INTERNAL', requestId }, headers);
    case 'died':
      return json(502, { ok: false, code: 'INSTANCE_DIED', requestId }, headers);
    case 'timed-out':
      return json(504, { ok: false, code: 'TIMEOUT', requestId }, headers);
  }
}

function isEvent(text: string): boolean {
  try {
    return event.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

function failure(status: number, code: string, fields?: string[]): HttpAnswer {
  return json(status, { ok: false, code, fields, requestId: randomUUID() });
}
