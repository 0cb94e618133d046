import type { DayKey } from '../kernel/time';

/** From one day to another, both included. */
export interface Days {
  fromDay: DayKey;
  toDay: DayKey;
}
/** A stretch of a day in minutes since midnight; the end is not part of it. */
export interface Stretch {
  fromMinute: number;
  toMinute: number;
}
/** Hours in which some services take place, or all that the worker offers. */
export interface Hours extends Stretch {
  serviceIds?: string[];
}
/** A worker's week as it comes back. */
export interface Week {
  serviceIds: string[];
  hours: (Hours & { weekday: number })[];
  breaks: Stretch[];
}
export interface Leave extends Days {
  fromMinute?: number;
  toMinute?: number;
}
export interface WorkerPlan extends Week {
  later?: (Week & { fromDay: DayKey })[];
  leave?: Leave[];
  extraHours?: (Hours & { day: DayKey })[];
  fromDay?: DayKey;
  toDay?: DayKey;
}
interface Offer {
  serviceId: string;
  roomId?: string;
  lastDay?: DayKey;
}
interface StationPlan {
  keepsHolidays: boolean;
  closedDays?: Days[];
  rooms?: { roomId: string; closed: Days[] }[];
}

export const isWithin = (day: DayKey, days: readonly Days[] | undefined): boolean =>
  days?.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay) ?? false;

const meet = (a: Stretch, b: Stretch) => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;

/** The week that holds on a day. */
export function weekOn(worker: WorkerPlan, day: DayKey): Week {
  return worker.later?.findLast((week) => week.fromDay <= day) ?? worker;
}

/** Whether the worker is away for any of this time. */
export function isAway(worker: WorkerPlan, day: DayKey, time: Stretch): boolean {
  if ((worker.fromDay && day < worker.fromDay) || (worker.toDay && day > worker.toDay)) return true;
  return (worker.leave ?? []).some(
    ({ fromDay, toDay, fromMinute = 0, toMinute = 1440 }) =>
      fromDay <= day && day <= toDay && meet(time, { fromMinute, toMinute }),
  );
}

/**
 * The hours in which a worker gives a service on a day: the week's, and those of this day alone. `weekday` is the one
 * whose hours hold; there is none on a holiday.
 */
export function hoursFor(
  worker: WorkerPlan,
  serviceId: string,
  day: DayKey,
  weekday: number | undefined,
): Stretch[] {
  const { hours, serviceIds } = weekOn(worker, day);
  const today: Hours[] = [
    ...hours.filter((it) => it.weekday === weekday),
    ...(worker.extraHours ?? []).filter((it) => it.day === day),
  ];
  return today.filter((it) => (it.serviceIds ?? serviceIds).includes(serviceId));
}

/** Whether the station, the service and its room are there on a day at all. */
export function isOffered(station: StationPlan, service: Offer, day: DayKey): boolean {
  const room = station.rooms?.find((it) => it.roomId === service.roomId);
  return (
    !isWithin(day, station.closedDays) &&
    !isWithin(day, room?.closed) &&
    (service.lastDay === undefined || day <= service.lastDay)
  );
}
