import type { WorkerWeek } from '../../contracts/planning';
import { DomainError } from '../kernel/errors';
import type { DayKey } from '../kernel/time';
import type { Days, Hours, WorkerPlan } from './rules';

/** Weeks that are yet to begin, for one worker. */
const MOST_LATER = 6;

/**
 * The worker with this week from a day on, or without the one that would begin then. A week that has begun becomes
 * the worker's own, and what went before it goes; one that begins later still stays. @throws DomainError TOO_MANY
 */
export function withWeek<Worker extends WorkerPlan>(
  worker: Worker,
  fromDay: DayKey,
  week: WorkerWeek | undefined,
  today: DayKey,
): Worker {
  const others = (worker.later ?? []).filter((it) => it.fromDay !== fromDay);
  const all = week ? [...others, { ...week, fromDay }] : others;
  const sorted = all.sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const later = sorted.filter((it) => it.fromDay > today);
  if (later.length > MOST_LATER) throw new DomainError('TOO_MANY');
  const begun = week && fromDay <= today ? week : sorted.findLast((it) => it.fromDay <= today);
  const { serviceIds, hours, breaks } = begun ?? worker;
  return { ...worker, serviceIds, hours, breaks, later };
}

/** What lasts until today or longer: what has gone by decides nothing any more. */
export const notOver = <T extends Days>(days: readonly T[], today: DayKey): T[] =>
  days.filter(({ toDay }) => toDay >= today);

/**
 * Whether hours name services that the station has, each no longer than they are.
 * @throws DomainError INVALID_INPUT or HOURS_TOO_SHORT with the field
 */
export function assertRoom(
  services: readonly { serviceId: string; minutes: number }[],
  hours: readonly Hours[],
  field: string,
): void {
  const length = new Map(services.map((it) => [it.serviceId, it.minutes]));
  for (const [i, { fromMinute, toMinute, serviceIds = [] }] of hours.entries()) {
    assertKnown(services, serviceIds, `${field}.${i}.serviceIds`);
    if (serviceIds.some((it) => (length.get(it) ?? 0) > toMinute - fromMinute))
      throw new DomainError('HOURS_TOO_SHORT', [`${field}.${i}`]);
  }
}

/** @throws DomainError INVALID_INPUT with the field, where one is not of this station. */
export function assertKnown(
  services: readonly { serviceId: string }[],
  serviceIds: readonly string[],
  field: string,
): void {
  if (!serviceIds.every((id) => services.some((it) => it.serviceId === id)))
    throw new DomainError('INVALID_INPUT', [field]);
}
