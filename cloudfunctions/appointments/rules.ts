import type { Appointment } from '../../contracts/appointments';
import { DomainError } from '../kernel/errors';
import { addDays, type DayKey, instantOf } from '../kernel/time';

/** Reminders go out at nine, Shanghai time. */
const REMIND_MINUTE = 9 * 60;

/** The morning of the day before; none where that has gone by. */
export function remindAt(day: DayKey, now: Date): Date | undefined {
  const at = instantOf(addDays(day, -1), REMIND_MINUTE);
  return at > now ? at : undefined;
}

/**
 * Whether an appointment can be called off now.
 * @throws DomainError ALREADY_CANCELLED, or CANCEL_TOO_LATE for a family past the service's limit; the
 * station may call it off until it is over.
 */
export function assertCancellable(
  appointment: { state: Appointment['state']; cancelUntilAt: Date; endAt: Date },
  by: 'family' | 'station',
  now: Date,
): void {
  if (appointment.state === 'cancelled') throw new DomainError('ALREADY_CANCELLED');
  // What took place, or was not come to, is past.
  if (appointment.state === 'done' || appointment.state === 'missed')
    throw new DomainError('CANCEL_TOO_LATE');
  const until = by === 'family' ? appointment.cancelUntilAt : appointment.endAt;
  if (now > until) throw new DomainError('CANCEL_TOO_LATE');
}
