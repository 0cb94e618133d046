import type { ContractEntry, Envelope, OutputOf } from '../../contracts/contract';
import type { ActionName, Contracts, FunctionName } from '../../contracts/index';

/** What an action answers, by its contract. */
export type Answer<F extends FunctionName, A extends ActionName<F>> = OutputOf<
  Extract<Contracts[F][A], ContractEntry>
>;

/** What came back from one call, with what it cost. */
export interface Reply<T = unknown> {
  status: number;
  body: Envelope<T>;
  trips: number;
  rounds: number;
  /** Time in the instance, from event to answer. */
  ms: number;
}

export interface CallOptions {
  /** Commit this trip, withhold its reply and end the instance. */
  crashAfterTrips?: number;
}

/** Calls functions as the mini-program does: over the gateway, with an openid or none. */
export class Gateway {
  constructor(readonly url: string) {}

  /** One call; `input` is not typed, so that bad ones can be sent too. */
  async call<F extends FunctionName, A extends ActionName<F>>(
    openid: string | undefined,
    fn: F,
    action: A,
    input: unknown,
    options: CallOptions = {},
  ): Promise<Reply<Answer<F, A>>> {
    return this.send(openid, fn, { action, input }, options);
  }

  /** One call with any event, to any function. */
  async send<T = unknown>(
    openid: string | undefined,
    fn: string,
    event: unknown,
    { crashAfterTrips }: CallOptions = {},
  ): Promise<Reply<T>> {
    const response = await fetch(`${this.url}/v1/functions/${fn}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(openid !== undefined && { 'x-wx-openid': openid }),
        ...(crashAfterTrips !== undefined && { 'x-dev-crash-after-trips': String(crashAfterTrips) }),
      },
      body: JSON.stringify(event),
    });
    const figure = (name: string) => Number(response.headers.get(name));
    return {
      status: response.status,
      body: await response.json(),
      trips: figure('x-db-trips'),
      rounds: figure('x-db-rounds'),
      ms: figure('x-function-ms'),
    };
  }

  /** Makes it `now` (ISO); the clock runs on from there. */
  async setClock(now: string): Promise<void> {
    await this.develop('clock', { now });
  }

  /** Runs one timer now. */
  async runTimer(name: string, { crashAfterTrips }: CallOptions = {}): Promise<unknown> {
    return this.develop(`timers/${name}`, {}, crashAfterTrips);
  }

  /** Whom one can be in a seed. */
  async personas(): Promise<{ openid: string; roles: { role: string }[]; clientIds: string[] }[]> {
    return (await fetch(`${this.url}/dev/personas`)).json();
  }

  /** Messages that would have been sent, oldest first. */
  async outbox(): Promise<{ at: string; openid: string; page: string; data: Record<string, unknown> }[]> {
    return (await fetch(`${this.url}/dev/outbox`)).json();
  }

  private async develop(what: string, body: object, crashAfterTrips?: number): Promise<unknown> {
    const response = await fetch(`${this.url}/dev/${what}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(crashAfterTrips !== undefined && { 'x-dev-crash-after-trips': String(crashAfterTrips) }),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  }
}

/** The data of a call that has to succeed. */
export function dataOf<T>(reply: Reply<T>): T {
  if (!reply.body.ok) throw new Error(`refused: ${JSON.stringify(reply.body)}`);
  return reply.body.data;
}

/** `OK`, or the code of the refusal. */
export function codeOf(reply: Reply): string {
  return reply.body.ok ? 'OK' : reply.body.code;
}

/** How often each code came. */
export function tally(replies: readonly Reply[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reply of replies) counts[codeOf(reply)] = (counts[codeOf(reply)] ?? 0) + 1;
  return counts;
}
