import { appointments as contract } from '../../contracts/appointments';
import { freePlaceIn } from '../calendar/public';
import { type Caller, worksAt } from '../kernel/access';
import { once } from '../kernel/commands';
import { seal } from '../kernel/crypto';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { noticeOf } from './notices';
import { assertCancellable } from './rules';
import { type AppointmentDocument, appointments } from './store';

interface CancelAppointment {
  input: { appointmentId: string; idempotencyKey: string; reason?: string };
  caller: Caller;
  record: AppointmentDocument;
  now: Date;
}

/**
 * Calls an appointment off and gives the place back, together with the row that remembers the command.
 * Trips: account, appointment, then a transaction of nine.
 */
export async function cancelAppointment({ input, caller, record, now }: CancelAppointment) {
  const by = worksAt(caller, record.stationId) ? 'station' : 'family';
  const cancelled = {
    at: now,
    by,
    byOpenid: caller.openid,
    ...(input.reason ? { reason: seal(input.reason) } : {}),
  } as const;
  const command = { openid: caller.openid, action: 'cancelAppointment', input, now };
  return once(command, answer, async (tx) => {
    await cancelIn(tx, record._id, cancelled);
    return { appointmentId: record._id, state: 'cancelled' as const };
  });
}

const answer = contract.cancelAppointment.output;

/**
 * Calls an appointment off and gives its place back. Takes part in a transaction: six trips.
 * @throws DomainError NOT_FOUND, ALREADY_CANCELLED or CANCEL_TOO_LATE
 */
export async function cancelIn(
  tx: Transaction,
  appointmentId: string,
  cancelled: { at: Date; by: 'family' | 'station'; byOpenid: string; reason?: string },
): Promise<void> {
  const appointment = await appointments.get(appointmentId, tx);
  if (!appointment) throw new DomainError('NOT_FOUND');
  const { state, endAt, agreed, workerId, clientId, day, stationId } = appointment;
  const { at, by } = cancelled;
  assertCancellable({ state, endAt, cancelUntilAt: agreed.cancelUntilAt }, by, at);
  await freePlaceIn(tx, { workerId, clientId, day, appointmentId, stationId }, at);
  const notice = by === 'station' ? noticeOf('cancelled', at) : {};
  const change = { state: 'cancelled', cancelled, remindDueAt: null, ...notice };
  await appointments.change(appointmentId, change, tx);
}
