import type { Slot, SlotDay } from '../../contracts/appointments';
import { placesLeft, type Session, sessionsKey, type WorkingDay } from '../calendar/public';
import { addDays, type DayKey, dayOf, daysBetween, instantOf } from '../kernel/time';
import {
  hoursFor,
  isAway,
  isOffered,
  type StationDocument,
  type StationService,
  type Worker,
  weekOn,
} from '../stations/public';

/** A slot that the station's plan offers, whoever may have taken it. */
export interface PlannedSlot {
  slotId: string;
  day: DayKey;
  worker: Worker;
  service: StationService;
  fromMinute: number;
  toMinute: number;
}

/** Ids are `station.key`; a slot id names the keys: `hy-1_w2_social_20261125_1500`. */
function slotIdOf(
  stationId: string,
  worker: Worker,
  service: StationService,
  day: DayKey,
  minute: number,
): string {
  const time = `${pad(Math.floor(minute / 60))}${pad(minute % 60)}`;
  return [stationId, keyOf(worker.workerId), keyOf(service.serviceId), day.replaceAll('-', ''), time].join(
    '_',
  );
}

const pad = (n: number) => String(n).padStart(2, '0');
const keyOf = (id: string) => id.slice(id.indexOf('.') + 1);

/** What a slot id names. It says nothing about whether the plan offers such a slot. */
export function parseSlotId(slotId: string): {
  stationId: string;
  workerId: string;
  serviceId: string;
  day: DayKey;
} {
  const [stationId = '', worker, service, day = ''] = slotId.split('_');
  return {
    stationId,
    workerId: `${stationId}.${worker}`,
    serviceId: `${stationId}.${service}`,
    day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`,
  };
}

/**
 * The slots one worker's hours give a service on a day; breaks push the next start behind them. Leave takes slots away
 * and moves none, so that whoever is booked behind it keeps a slot that exists.
 */
function slotsOfWorker(
  stationId: string,
  worker: Worker,
  service: StationService,
  day: DayKey,
  weekday: number | undefined,
): PlannedSlot[] {
  const { breaks } = weekOn(worker, day);
  const slots = new Map<number, PlannedSlot>();
  for (const hours of hoursFor(worker, service.serviceId, day, weekday)) {
    let start = hours.fromMinute;
    while (start + service.minutes <= hours.toMinute) {
      const end = start + service.minutes;
      const pause = breaks.find((b) => start < b.toMinute && b.fromMinute < end);
      if (pause) {
        start = pause.toMinute;
        continue;
      }
      const slotId = slotIdOf(stationId, worker, service, day, start);
      slots.set(start, { slotId, day, worker, service, fromMinute: start, toMinute: end });
      start = end + service.bufferMinutes;
    }
  }
  return [...slots.values()].filter((slot) => !isAway(worker, day, slot));
}

/** Whose hours hold at this station on that day; undefined on a holiday that it keeps. */
function weekdayAt(station: StationDocument, plainWeekday: number, day: WorkingDay): number | undefined {
  return station.keepsHolidays ? day.weekday : plainWeekday;
}

/** Everything the station's plan offers for one service on one day, soonest first. */
export function plannedSlots(
  station: StationDocument,
  service: StationService,
  day: DayKey,
  plainWeekday: number,
  working: WorkingDay,
): PlannedSlot[] {
  if (!isOffered(station, service, day)) return [];
  const weekday = weekdayAt(station, plainWeekday, working);
  return station.workers
    .flatMap((worker) => slotsOfWorker(station._id, worker, service, day, weekday))
    .sort((a, b) => a.fromMinute - b.fromMinute || (a.worker.workerId < b.worker.workerId ? -1 : 1));
}

export const startOf = (slot: PlannedSlot): Date => instantOf(slot.day, slot.fromMinute);
export const endOf = (slot: PlannedSlot): Date => instantOf(slot.day, slot.toMinute);

/** Until when it can be booked. */
export const bookableUntil = (slot: PlannedSlot): Date =>
  new Date(startOf(slot).getTime() - slot.service.noticeMinutes * 60_000);

/** Whether it can be booked now: not too soon, not beyond the horizon. */
export function isBookable(slot: PlannedSlot, now: Date): boolean {
  return now < bookableUntil(slot) && daysBetween(dayOf(now), slot.day) < slot.service.horizonDays;
}

/** The places left in a slot, seen from the sessions of the station's workers. */
export function leftIn(slot: PlannedSlot, sessions: Map<string, Session[]>): number {
  const taken = sessions.get(sessionsKey(slot.worker.workerId, slot.day)) ?? [];
  return placesLeft(taken, {
    slotId: slot.slotId,
    fromMinute: slot.fromMinute,
    toMinute: slot.toMinute + slot.service.bufferMinutes,
    capacity: slot.service.capacity,
  });
}

/** A slot as the contract shows it. */
export function showSlot(slot: PlannedSlot, left: number): Slot {
  return {
    slotId: slot.slotId,
    startAt: startOf(slot).getTime(),
    endAt: endOf(slot).getTime(),
    capacity: slot.service.capacity,
    left,
    workerName: slot.worker.name,
    workerTitle: slot.worker.title,
    place: slot.service.place,
  };
}

/** What a day says before it is tapped. `slots` are the bookable ones, `planned` all of that day. */
export function showDay(
  day: DayKey,
  working: WorkingDay,
  planned: PlannedSlot[],
  slots: Slot[],
  now: Date,
  horizonDays: number,
): SlotDay {
  const state = stateOf(day, planned, slots, now, horizonDays);
  return { day, state, holiday: working.holiday, holidaysKnown: working.known };
}

function stateOf(
  day: DayKey,
  planned: PlannedSlot[],
  slots: Slot[],
  now: Date,
  horizonDays: number,
): SlotDay['state'] {
  const today = dayOf(now);
  if (day < today) return 'past';
  if (day >= addDays(today, horizonDays)) return 'later';
  if (planned.length === 0) return 'closed';
  if (slots.length === 0) return 'past';
  return slots.some((s) => s.left > 0) ? 'open' : 'full';
}
