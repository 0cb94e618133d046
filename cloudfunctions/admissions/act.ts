import { seal } from '../kernel/crypto';
import { command, type Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { type Act, after, isOpen, type State } from './rules';
import { type ApplicationDocument, applications } from './store';

/** Something that happens to an application: what, when, by whom, and why in words for the applicant. */
export interface Happening {
  act: Act;
  now: Date;
  /** The account that does it; absent where time does. */
  by?: string;
  reason?: string;
  /** Where it goes; for `refer`. */
  to?: { stationId: string; stationName: string };
}

const STEPS = {
  wait: 'waiting',
  accept: 'accepted',
  refuse: 'refused',
  withdraw: 'withdrawn',
  refer: 'referred',
  ask: 'asked',
  still: 'still-wished',
} as const satisfies Record<Act['kind'], ApplicationDocument['steps'][number]['kind']>;

/** Fields as the database takes them. */
type Change = Record<string, unknown> & { state: State };

/**
 * What a happening changes in the document; undefined where nothing does.
 * @throws DomainError ALREADY_DECIDED where it comes too late
 */
export function changeBy(
  application: ApplicationDocument,
  { act, now, by, reason, to }: Happening,
): Change | undefined {
  const next = after(application, act, now);
  if (next === application) return undefined;
  // Named one by one: what `next` holds beside them was opened when it was read.
  const { state, since, dueDay, askDueAt, asksWish, expiresAt } = next;
  const step = {
    at: now,
    kind: STEPS[act.kind],
    stationName: to?.stationName ?? application.stationName,
    ...(reason && { reason: seal(reason) }),
    ...(by && { by }),
  };
  const seat = isOpen(state) ? application.seat : application._id;
  const steps = command().push([step]);
  return { state, since, dueDay, askDueAt, asksWish, expiresAt, seat, steps, ...to };
}

/**
 * Lets something happen to an application as it stands now. Takes part in a transaction: two trips.
 * `seen`: how it stood when somebody decided; another decision since then comes first. Without it, whatever is
 * possible now. Answers the state it is in then.
 * @throws DomainError ALREADY_DECIDED
 */
export async function actIn(
  tx: Transaction,
  applicationId: string,
  happening: Happening,
  { seen, clientId }: { seen?: Pick<ApplicationDocument, 'since'>; clientId?: string } = {},
): Promise<State> {
  const application = await applications.get(applicationId, tx);
  if (!application) throw new DomainError('NOT_FOUND');
  if (seen && seen.since.getTime() !== application.since.getTime()) throw new DomainError('ALREADY_DECIDED');
  const change = changeBy(application, happening);
  if (!change) return application.state;
  await applications.change(applicationId, { ...change, ...(clientId && { clientId }) }, tx);
  return change.state;
}
