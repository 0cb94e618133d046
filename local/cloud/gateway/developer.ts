import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { LocalClock } from '../clock';
import { type HttpRequest, json, type Route } from '../http/server';
import type { Timers } from '../timers/timers';
import type { Outbox } from '../wechat/outbox';
import { answerOf, crashAfterTrips } from './functions';

const BODY_LIMIT_BYTES = 10 * 1024;

/** Beyond these the calendar has no days left. */
const EARLIEST = Date.parse('1970-01-02T00:00:00Z');
const LATEST = Date.parse('2199-01-01T00:00:00Z');

/** Where the clock is to go: an ISO instant, a distance in milliseconds, or (empty) back to today. */
const clockMove = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceMs: z.int() }),
  z.strictObject({}),
]);

export interface DeveloperTools {
  clock: LocalClock;
  timers: Timers;
  outbox: Outbox;
  /** The file that the demo data left. */
  personasFile: string;
}

/** What only a developer's machine offers: personas, the clock, messages sent, timers at will. */
export function developerRoutes({ clock, timers, outbox, personasFile }: DeveloperTools): Route[] {
  const moveClock = async (request: HttpRequest) => {
    const parsed = clockMove.safeParse(await readJson(request));
    if (!parsed.success) return json(400, { ok: false, code: 'INVALID_INPUT' });
    const move = parsed.data;
    const to =
      'now' in move ? Date.parse(move.now) : 'advanceMs' in move ? clock.now() + move.advanceMs : undefined;
    if (to === undefined) clock.reset();
    else if (to < EARLIEST || to >= LATEST) return json(400, { ok: false, code: 'INVALID_INPUT' });
    else clock.moveTo(to);
    return json(200, { now: new Date(clock.now()).toISOString() });
  };

  const runTimer = async (request: HttpRequest) => {
    const outcome = await timers.run(request.params.name ?? '', crashAfterTrips(request));
    if (outcome === undefined) return json(404, { ok: false, code: 'UNKNOWN_TIMER' });
    const answer = answerOf(outcome);
    return answer.status === 200 ? { ...answer, body: `{"ok":true,"result":${answer.body}}` } : answer;
  };

  return [
    { method: 'GET', path: /^\/healthz$/, handle: async () => json(200, { ok: true }) },
    {
      method: 'GET',
      path: /^\/dev\/personas$/,
      handle: async () => json(200, await readFile(personasFile, 'utf8')),
    },
    { method: 'POST', path: /^\/dev\/clock$/, handle: moveClock },
    { method: 'GET', path: /^\/dev\/outbox$/, handle: async () => json(200, outbox.messages) },
    { method: 'GET', path: /^\/dev\/timers$/, handle: async () => json(200, timers.list()) },
    { method: 'POST', path: /^\/dev\/timers\/(?<name>[^/]+)$/, handle: runTimer },
  ];
}

/** The body as JSON (no body is `{}`), or undefined where it is none. */
async function readJson(request: HttpRequest): Promise<unknown> {
  try {
    return JSON.parse((await request.body(BODY_LIMIT_BYTES)).toString() || '{}');
  } catch {
    return undefined;
  }
}
