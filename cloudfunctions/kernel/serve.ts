import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Contract, ContractEntry, Envelope } from '../../contracts/contract';
import { type Applied, type Caller, mayCall, type Owned, speaksFor, worksAnywhere, worksAt } from './access';
import { now } from './clock';
import { countTrips, resetTrips } from './database';
import { DomainError } from './errors';
import { openidOf, type PlatformContext, platformContext } from './identity';
import { faultOf, writeLog } from './log';

/** How a function learns what the kernel does not know: who somebody is, and whose a record is. */
export interface Ports<Who extends Caller, Appointment extends Owned, Application extends Applied> {
  /** Everyone gets a caller; an unknown openid has no roles and no links. */
  loadCaller: (openid: string) => Promise<Who>;
  loadClient?: (clientId: string) => Promise<Owned | null>;
  loadAppointment?: (appointmentId: string) => Promise<Appointment | null>;
  loadApplication?: (applicationId: string) => Promise<Application | null>;
  /** Notes that a worker has read a client's record; for the client and the family to see. */
  noteVisit?: (visit: Visit) => Promise<void>;
}

/** A worker's reading of a client's record. */
export interface Visit {
  clientId: string;
  stationId: string;
  openid: string;
  /** The call: `cases/getClient`. */
  call: string;
  at: Date;
}

/** What a handler gets: checked input, the caller, the record it is about, and the time. */
export interface Call<
  Entry extends ContractEntry,
  Who extends Caller = Caller,
  Appointment = undefined,
  Application = undefined,
> {
  input: z.output<Entry['input']>;
  caller: Who;
  /** The appointment or application the call is about; absent for calls about something else. */
  record: Entry['subject'] extends { of: 'appointment' }
    ? Appointment
    : Entry['subject'] extends { of: 'application' }
      ? Application
      : undefined;
  now: Date;
}

export type Handlers<C extends Contract, Who extends Caller, Appointment, Application> = {
  [A in keyof C]: (call: Call<C[A], Who, Appointment, Application>) => Promise<z.input<C[A]['output']>>;
};

const event = z.object({ action: z.string(), input: z.unknown() });

/**
 * Makes a cloud function of a contract and its handlers:
 * identity → input → role → whose record → handler → output → envelope → one log line.
 */
export function serve<
  C extends Contract,
  Who extends Caller,
  Appointment extends Owned,
  Application extends Applied,
>(
  fn: string,
  contract: C,
  handlers: Handlers<C, Who, Appointment, Application>,
  ports: Ports<Who, Appointment, Application>,
): (rawEvent: unknown, rawContext: unknown) => Promise<Envelope<unknown>> {
  return async (rawEvent, rawContext) => {
    const startedAt = now();
    resetTrips();
    const context = platformContext.safeParse(rawContext).data ?? {};
    const requestId = context.request_id ?? randomUUID();
    const action = event.safeParse(rawEvent).data?.action ?? '';
    const log = (code: string, fault?: ReturnType<typeof faultOf>) =>
      writeLog({
        at: startedAt.toISOString(),
        requestId,
        fn,
        action: action in contract ? action : '?',
        code,
        trips: countTrips(),
        ms: now().getTime() - startedAt.getTime(),
        fault,
      });
    try {
      const data = await answer(fn, contract, handlers, ports, rawEvent, context, startedAt);
      log('OK');
      return { ok: true, data };
    } catch (error) {
      if (error instanceof DomainError) {
        log(error.code);
        return { ok: false, code: error.code, fields: error.fields, requestId };
      }
      log('INTERNAL', faultOf(error));
      return { ok: false, code: 'INTERNAL', requestId };
    }
  };
}

async function answer<
  C extends Contract,
  Who extends Caller,
  Appointment extends Owned,
  Application extends Applied,
>(
  fn: string,
  contract: C,
  handlers: Handlers<C, Who, Appointment, Application>,
  ports: Ports<Who, Appointment, Application>,
  rawEvent: unknown,
  context: PlatformContext,
  at: Date,
): Promise<unknown> {
  const openid = openidOf(context);
  if (openid === undefined) throw new DomainError('UNAUTHENTICATED');
  const { action, input: rawInput } = parse(event, rawEvent, 'event');
  if (!Object.hasOwn(contract, action)) throw new DomainError('UNKNOWN_ACTION');
  const entry = contract[action] as C[string];
  const input = parse(entry.input, rawInput, 'input');
  const caller = await ports.loadCaller(openid);
  if (!mayCall(entry, caller)) throw new DomainError('FORBIDDEN');
  const { record, visited } = await reach(entry, input, caller, ports);
  // The handler belongs to this very entry; the compiler cannot follow the shared key that far.
  const handler = handlers[action] as (call: unknown) => Promise<unknown>;
  const visit = visited && entry.kind === 'query' && { ...visited, openid, call: `${fn}/${action}`, at };
  // Noted beside the reading, which saves a round; nothing read leaves before the note stands.
  const [answered] = await Promise.all([
    handler({ input, caller, record, now: at }),
    visit && ports.noteVisit?.(visit),
  ]);
  return entry.output.parse(answered);
}

/** @throws DomainError INVALID_INPUT with the fields that are wrong, or `name` where the whole of it is. */
function parse<S extends z.ZodType>(schema: S, value: unknown, name: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key].join('.'))
      : [issue.path.join('.') || name],
  );
  throw new DomainError('INVALID_INPUT', [...new Set(fields)]);
}

/** What a call may work on; `visited` where a worker reaches a client's record. */
interface Reached<Appointment, Application> {
  record?: Appointment | Application;
  visited?: Owned;
}

/** Checks the caller's relation to the record; one that is not theirs is NOT_FOUND, like none at all. */
async function reach<Who extends Caller, Appointment extends Owned, Application extends Applied>(
  entry: ContractEntry,
  input: unknown,
  caller: Who,
  ports: Ports<Who, Appointment, Application>,
): Promise<Reached<Appointment, Application>> {
  const { subject } = entry;
  if (subject.of === 'none') return {};
  const id = z.record(z.string(), z.unknown()).parse(input)[subject.in];
  if (typeof id !== 'string') throw new Error(`the input has no ${subject.in}`);
  switch (subject.of) {
    case 'station':
      return theirs(worksAt(caller, id, subject.roles), {});
    case 'client': {
      if (speaksFor(caller, id, subject.scope)) return {};
      const visited = worksAnywhere(caller) ? await ports.loadClient?.(id) : null;
      return theirs(visited && worksAt(caller, visited.stationId), { visited: visited ?? undefined });
    }
    case 'appointment': {
      const record = await ports.loadAppointment?.(id);
      const reached =
        record && (speaksFor(caller, record.clientId, subject.scope) || worksAt(caller, record.stationId));
      return theirs(reached, { record: record ?? undefined });
    }
    case 'application': {
      const record = await ports.loadApplication?.(id);
      const reached = record && (record.openid === caller.openid || worksAt(caller, record.stationId));
      return theirs(reached, { record: record ?? undefined });
    }
  }
}

/** @throws DomainError NOT_FOUND where it is not. */
function theirs<T>(reached: boolean | null | undefined, what: T): T {
  if (!reached) throw new DomainError('NOT_FOUND');
  return what;
}
