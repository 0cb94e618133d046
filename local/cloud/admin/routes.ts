import { setTimeout as delay } from 'node:timers/promises';
import type { FunctionHost } from '../host/function-host';
import { BodyTooLarge, type HttpRequest, json, type Route } from '../http/server';
import { InstanceTransactions } from './instance-transactions';
import { refused } from './reply';

/** Generous: the SDK sends whole batches of documents at once. */
const REQUEST_LIMIT_BYTES = 50 * 1024 * 1024;

/**
 * The SDK's protocol. Each function instance has a path of its own, so its trips are counted here,
 * and an instance that is gone is not served any more.
 */
export function adminRoutes(
  act: (body: unknown) => Promise<object>,
  host: FunctionHost,
  tripDelayMs: number,
): Route[] {
  const serve = async (body: unknown) => {
    if (tripDelayMs > 0) await delay(tripDelayMs);
    if (body === undefined) return refused('INVALID_PARAM', 'the request is not JSON, or is too large');
    return act(body);
  };
  const transactions = new InstanceTransactions(act);
  host.onInstanceEnd((id) => void transactions.end(id));

  return [
    {
      method: 'POST',
      path: /^\/admin\/instances\/(?<id>[\w-]+)$/,
      handle: async (request) => {
        const instance = host.instance(request.params.id ?? '');
        if (instance === undefined) return 'withheld';
        const crashes = instance.countTrip();
        const body = await readJson(request);
        const reply = await serve(body);
        transactions.note(instance.id, body, reply);
        if (crashes) instance.kill();
        if (!instance.alive) await transactions.end(instance.id);
        return instance.alive ? json(200, reply) : 'withheld';
      },
    },
    {
      method: 'POST',
      path: /^\/admin$/,
      handle: async (request) => json(200, await serve(await readJson(request))),
    },
  ];
}

/** The body as JSON; undefined where it is none, or too large. */
async function readJson(request: HttpRequest): Promise<unknown> {
  try {
    return JSON.parse((await request.body(REQUEST_LIMIT_BYTES)).toString());
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof BodyTooLarge) return undefined;
    throw error;
  }
}
