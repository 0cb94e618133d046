import type { Slot, SlotDay } from '../../contracts/appointments';
import { type DayKey, dayOf } from '../platform/time';

/** The slots of one day, soonest first. */
export const slotsOn = (day: DayKey, slots: readonly Slot[]): Slot[] =>
  slots.filter(({ startAt }) => dayOf(startAt) === day);

/** The day to open a strip at: the one wished for, else the first with room, else the first to come. */
export function dayToShow(days: readonly SlotDay[], wished: DayKey | undefined): SlotDay | undefined {
  return (
    days.find(({ day }) => day === wished) ??
    days.find(({ state }) => state === 'open') ??
    days.find(({ state }) => state !== 'past') ??
    days[0]
  );
}

/** Whether another slot of the list begins at the same time, so that the time alone does not name it. */
export const sharesStart = (slot: Slot, slots: readonly Slot[]): boolean =>
  slots.some(({ slotId, startAt }) => startAt === slot.startAt && slotId !== slot.slotId);

/** The slots with room that lie nearest to another one, the nearest first; at equal distance the later. */
export function nearestFree(
  slots: readonly Slot[],
  { slotId: than, startAt: at }: Pick<Slot, 'slotId' | 'startAt'>,
  atMost: number,
): Slot[] {
  const distance = ({ startAt }: Slot): number => Math.abs(startAt - at);
  return slots
    .filter(({ slotId, left }) => left > 0 && slotId !== than)
    .sort((a, b) => distance(a) - distance(b) || b.startAt - a.startAt)
    .slice(0, atMost);
}
