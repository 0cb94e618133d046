import { expireRequests, loadAround, unlinkAllIn } from '../accounts/public';
import { expireApplications } from '../admissions/public';
import { callOffUpcoming, forgetPeople } from '../appointments/public';
import { type ClientDocument, clients } from '../cases/public';
import { forgetFactWords } from '../facts/public';
import { seal } from '../kernel/crypto';
import { type Transaction, transact } from '../kernel/database';
import { keptUntil } from './rules';

/** What stands in the place of a name, and of a reason. */
const ERASED = '已删除';

/**
 * How long a booking that began before may still arrive: a function ends after 20 s, and what a dead one began
 * after 30 s more.
 */
const LATE_BOOKINGS_MS = 50_000;

/**
 * Erases one client, in steps that can each be done again: the person goes, what the people around them wrote
 * is let go with the next retention, links and own account end, what is booked is called off. Done when a pass
 * has found nothing that could still be on its way; answers whether it is. Trips: a transaction of four; four;
 * a transaction of four and one for each account; three, and eight for each appointment; one.
 */
export async function erase(clientId: string, now: Date): Promise<boolean> {
  const client = await transact((tx) => forgetIn(tx, clientId, now));
  if (!client) return false;
  await unlink(clientId, now);
  const { erasure, erasedAt, exit } = client;
  await callOffUpcoming({ clientId, stationIds: null, at: now, reason: ERASED, by: erasure.by }, now);
  await Promise.all([forgetPeople(clientId), forgetFactWords(clientId)]);
  if (now.getTime() - erasedAt.getTime() < LATE_BOOKINGS_MS) return false;
  const done = { erasure: null, keptUntil: keptUntil(exit?.at, erasure.dueAt) };
  return (await clients.changeWhere({ _id: clientId, 'erasure.dueAt': erasure.dueAt }, done)) > 0;
}

/** The person goes, once. Undefined where erasure is not due any more. */
async function forgetIn(tx: Transaction, clientId: string, now: Date) {
  const client = await clients.get(clientId, tx);
  if (!client?.erasure || client.erasure.dueAt > now) return undefined;
  const { erasure, erasedAt, exit } = client;
  if (erasedAt) return { erasure, erasedAt, exit };
  await clients.put({ ...withoutPerson(client), erasure, erasedAt: now }, tx);
  return { erasure, erasedAt: now, exit };
}

/** Nobody speaks for the client any more; what they wrote to get there goes with the next retention. */
async function unlink(clientId: string, now: Date): Promise<void> {
  const around = await loadAround(clientId);
  const own = around.filter(({ roles }) => roles.some((r) => r.clientId === clientId));
  await Promise.all([
    expireRequests(clientId, idsOf(around), now),
    expireApplications(clientId, idsOf(own), now),
  ]);
  await transact(async (tx) => {
    // The transaction's snapshot begins with its first read.
    await clients.get(clientId, tx);
    await unlinkAllIn(tx, clientId);
  });
}

const idsOf = (all: readonly { _id: string }[]) => all.map(({ _id }) => _id);

/** What may stay of a client. Named one by one, so that whatever else a document may hold one day goes. */
function withoutPerson({ _id, stationId, since, exit }: ClientDocument) {
  return {
    _id,
    stationId,
    state: 'erased' as const,
    // Who decides for somebody says something about them.
    capacity: 'full' as const,
    name: seal(ERASED),
    shortName: seal(ERASED),
    decisions: [],
    ...(since && { since }),
    ...(exit && { exit: { ...exit, reason: seal(ERASED) } }),
  };
}
