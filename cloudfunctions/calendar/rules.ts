import { DomainError } from '../kernel/errors';

/** A stretch of a day in minutes since midnight; the end is not part of it. */
export interface Stretch {
  fromMinute: number;
  toMinute: number;
}

/**
 * A slot that at least one person has taken, on its worker's day. `toMinute` includes the buffer. A place that is
 * kept for somebody who waits stands among the appointments, under the `waitId`.
 */
export interface Session extends Stretch {
  slotId: string;
  appointmentIds: string[];
}

/** Something that takes a person's time. */
export interface Engagement extends Stretch {
  slotId: string;
  appointmentId: string;
}

/** Back to back is no overlap. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}

/** Places left in a slot, seen from its worker's day: none while the worker is busy with another. */
export function placesLeft(
  sessions: readonly Session[],
  slot: Stretch & { slotId: string; capacity: number },
): number {
  // The others too where the slot has people already: the service may have grown longer since they came.
  if (sessions.some((s) => s.slotId !== slot.slotId && overlaps(s, slot))) return 0;
  const own = sessions.find((s) => s.slotId === slot.slotId);
  return Math.max(0, slot.capacity - (own?.appointmentIds.length ?? 0));
}

/**
 * The worker's day with one more place taken.
 * @throws DomainError SLOT_FULL where no place is left, or the worker is busy with another slot then.
 */
export function takePlace(
  sessions: readonly Session[],
  slot: Stretch & { slotId: string; capacity: number },
  appointmentId: string,
): Session[] {
  if (placesLeft(sessions, slot) === 0) throw new DomainError('SLOT_FULL');
  const own = sessions.find((s) => s.slotId === slot.slotId) ?? {
    slotId: slot.slotId,
    fromMinute: slot.fromMinute,
    toMinute: slot.toMinute,
    appointmentIds: [],
  };
  const others = sessions.filter((s) => s.slotId !== slot.slotId);
  const toMinute = Math.max(own.toMinute, slot.toMinute);
  return [...others, { ...own, toMinute, appointmentIds: [...own.appointmentIds, appointmentId] }];
}

/** The worker's day without this appointment; a session nobody is left in opens the time again. */
export function freePlace(sessions: readonly Session[], appointmentId: string): Session[] {
  return sessions
    .map((s) => ({ ...s, appointmentIds: s.appointmentIds.filter((id) => id !== appointmentId) }))
    .filter((s) => s.appointmentIds.length > 0);
}

/**
 * The person's day with one more engagement.
 * @throws DomainError ALREADY_BOOKED for the same slot, TIME_CLASH where something else overlaps.
 */
export function engage(engagements: readonly Engagement[], next: Engagement): Engagement[] {
  const clash = engagements.find((e) => overlaps(e, next));
  if (clash) throw new DomainError(clash.slotId === next.slotId ? 'ALREADY_BOOKED' : 'TIME_CLASH');
  return [...engagements, next];
}

/** The person's day without this appointment. */
export function disengage(engagements: readonly Engagement[], appointmentId: string): Engagement[] {
  return engagements.filter((e) => e.appointmentId !== appointmentId);
}
