import type { Slot } from '../../contracts/appointments';
import { useLook } from '../platform/look';
import { clockTime } from '../platform/time';
import { placesLeft, chooseTime as words } from '../texts/appointments';
import { calledWorker } from '../texts/common';
import { Choice, ClosedChoice } from '../ui/choice';
import { sharesStart } from './slots';

export interface SlotChoiceProps {
  slot: Slot;
  /** The slots it stands among. */
  among: readonly Slot[];
  chosen: boolean;
  /** Instead of the hour alone, where the rows are of several days. */
  title?: string;
  onChoose: () => void;
}

/** One time to choose, with who leads and how much room is left; a full one only says so. */
export function SlotChoice({ slot, among, chosen, title, onChoose }: SlotChoiceProps) {
  const { large } = useLook();
  const { startAt, left, capacity } = slot;
  const shown = title ?? clockTime(startAt);
  if (left === 0) return <Taken slot={slot} title={shown} />;
  const room = placesLeft(left, capacity);
  const note = large && !sharesStart(slot, among) ? room : `${calledWorker(slot)}，${room}`;
  return <Choice title={shown} note={note} chosen={chosen} onChoose={onChoose} />;
}

/** A time without a place left. */
export function Taken({ slot, title }: { slot: Slot; title: string }) {
  const { large } = useLook();
  return <ClosedChoice title={title} note={large ? words.full : `${calledWorker(slot)}，${words.full}`} />;
}
