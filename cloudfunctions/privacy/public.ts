import { removeAppointments } from '../appointments/public';
import { removeClientDays } from '../calendar/public';
import { clients, removeServiceRecords, removeVisits } from '../cases/public';
import { removeActs } from '../consents/public';
import { removeFacts } from '../facts/public';
import { command } from '../kernel/database';
import { erase } from './erase';
import { longGone } from './rules';
import { clientIds } from './store';

/** So many people a sweep; each takes a few dozen trips. */
const PEOPLE_A_SWEEP = 10;
const ROWS_A_SWEEP = 500;

/** From 1970 to now: what has no such date is not due. */
const until = (now: Date) => command().gt(new Date(0)).and(command().lte(now));

/**
 * Erases those who asked for it seven days ago, and goes on where a sweep before has not come to the end. One
 * that fails holds up no other. Answers for how many all is done.
 */
export async function performErasures(now: Date): Promise<number> {
  const due = await clientIds.find(
    { 'erasure.dueAt': until(now) },
    { order: [['erasure.dueAt', 'asc']], limit: PEOPLE_A_SWEEP },
  );
  const done = await eachInTurn(due, ({ _id }) => erase(_id, now));
  return done.filter(Boolean).length;
}

/** Whoever left three years ago is erased as if they had asked, without a week to wait. Answers how many. */
export async function eraseLongGone(now: Date): Promise<number> {
  const left = await clientIds.find(
    { state: 'closed', 'exit.at': until(longGone(now)), erasure: null },
    { limit: PEOPLE_A_SWEEP },
  );
  const erasure = command().set({ requestedAt: now, dueAt: now, by: 'retention' });
  const asked = await Promise.all(
    left.map(({ _id }) => clients.changeWhere({ _id, state: 'closed', erasure: null }, { erasure })),
  );
  return sumOf(asked);
}

/**
 * Removes what was kept of erased clients once its time is over, and last the client itself. Answers how many
 * clients went.
 */
export async function removeLeftovers(now: Date): Promise<number> {
  const over = await clientIds.find(
    { keptUntil: until(now) },
    { order: [['keptUntil', 'asc']], limit: PEOPLE_A_SWEEP },
  );
  const gone = await eachInTurn(over, async ({ _id }) => {
    const removed = await Promise.all(
      [removeServiceRecords, removeVisits, removeAppointments, removeActs, removeClientDays, removeFacts].map(
        (remove) => remove(_id, ROWS_A_SWEEP),
      ),
    );
    if (removed.some((count) => count === ROWS_A_SWEEP)) return 0;
    return clients.removeWhere({ _id, keptUntil: until(now) }, 1);
  });
  return sumOf(gone);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Does the work for each, one after the other. @throws the first failure, after all have had their turn. */
async function eachInTurn<T, Result>(
  all: readonly T[],
  work: (one: T) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      results.push(await work(one));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return results;
}
