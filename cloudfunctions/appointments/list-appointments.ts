import { type Caller, speaksFor, stationsOf } from '../kernel/access';
import { command } from '../kernel/database';
import { fromCursor, pageOf, toCursor } from '../kernel/paging';
import { showAppointment } from './show';
import { appointments } from './store';

const PAGE = 20;
/** No appointment is longer, so the border between coming and past is found by start as well. */
const LONGEST_MS = 24 * 3_600_000;

interface ListAppointments {
  input: { clientId: string; view: 'coming' | 'past'; cursor?: string };
  caller: Caller;
  now: Date;
}

/**
 * One person's appointments: `coming` are not over yet, soonest first; `past` are, latest first. Staff see
 * those at their own station. One trip.
 */
export async function listAppointments({ input, caller, now }: ListAppointments) {
  const _ = command();
  const from = input.cursor ? fromCursor(input.cursor) : undefined;
  const family = speaksFor(caller, input.clientId, 'read');
  const coming = input.view === 'coming';
  const range = coming
    ? { startAt: _.gte(from?.at ?? new Date(now.getTime() - LONGEST_MS)), endAt: _.gt(now) }
    : { startAt: _.lte(from?.at ?? now), endAt: _.lte(now) };
  const direction = coming ? 'asc' : 'desc';
  // The `_id` settles the order of those that start together: without it two pages may not agree.
  const order = [
    ['startAt', direction],
    ['_id', direction],
  ] as const;
  const found = await appointments.find(
    { clientId: input.clientId, ...range, ...(family ? {} : { stationId: _.in(stationsOf(caller)) }) },
    { order, limit: PAGE + 1, skip: from?.skip },
  );
  const { page, next } = pageOf(found, PAGE, (appointment) => appointment.startAt, from);
  return { appointments: page.map(showAppointment), cursor: next && toCursor(next) };
}
