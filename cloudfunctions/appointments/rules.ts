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
  const until = by === 'family' ? appointment.cancelUntilAt : appointment.endAt;
  if (now > until) throw new DomainError('CANCEL_TOO_LATE');
}

/** Where a list goes on: at this start, past so many that share it. */
export interface Position {
  startAt: Date;
  skip: number;
}

/** The position behind a page that began at `from`. */
export function positionAfter(
  page: readonly { startAt: Date }[],
  from: Position | undefined,
): Position | undefined {
  const last = page.at(-1);
  if (!last) return undefined;
  const same = page.filter((a) => a.startAt.getTime() === last.startAt.getTime()).length;
  const before = from?.startAt.getTime() === last.startAt.getTime() ? from.skip : 0;
  return { startAt: last.startAt, skip: before + same };
}

export function toCursor(position: Position): string {
  return `${position.startAt.getTime()}.${position.skip}`;
}

/** @throws DomainError INVALID_INPUT where it is none of ours. */
export function fromCursor(cursor: string): Position {
  const match = /^(\d{1,15})\.(\d{1,6})$/.exec(cursor);
  if (!match) throw new DomainError('INVALID_INPUT', ['cursor']);
  return { startAt: new Date(Number(match[1])), skip: Number(match[2]) };
}
