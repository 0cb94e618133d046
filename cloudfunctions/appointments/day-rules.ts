import type { AppointmentState } from '../../contracts/appointments';
import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';

interface Standing {
  state: AppointmentState;
  startAt: Date;
  endAt: Date;
}

/** @throws DomainError NOT_STANDING for what is not booked (any more) */
export function assertStanding({ state }: Pick<Standing, 'state'>): void {
  if (state !== 'booked') throw new DomainError('NOT_STANDING');
}

/**
 * Whether somebody can come to it now, or say that they will be late.
 * @throws DomainError NOT_STANDING, or NOT_TODAY on any other day
 */
export function assertToday(appointment: Standing, now: Date): void {
  assertStanding(appointment);
  if (dayOf(appointment.startAt) !== dayOf(now)) throw new DomainError('NOT_TODAY');
}

/**
 * Whether it can be said to have taken place, or that nobody came: once it has begun, and for good.
 * @throws DomainError NOT_STANDING, TOO_EARLY
 */
export function assertBegun(appointment: Standing, now: Date): void {
  assertStanding(appointment);
  if (now < appointment.startAt) throw new DomainError('TOO_EARLY');
}

/**
 * What a delivery counts in a contract's hours: what the service says one counts for, else what it took. Nothing for what
 * did not take place. Visits and calls count what was logged (Zengcheng's table).
 */
export function convertedMinutesOf(
  service: { convertedMinutes?: number; way: string } | undefined,
  minutes: number,
): number {
  if (minutes === 0) return 0;
  const logged = service === undefined || service.way === 'home' || service.way === 'phone';
  return logged ? minutes : (service.convertedMinutes ?? minutes);
}

/** How a service of this way, for so many at once, reaches somebody. */
export function contactWayOf(
  way: 'station' | 'home' | 'phone' | 'online',
  capacity: number,
): 'home' | 'face' | 'phone' | 'online' | 'activity' {
  if (way !== 'station') return way;
  return capacity > 1 ? 'activity' : 'face';
}
