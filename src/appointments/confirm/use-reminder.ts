import { useRef, useState } from 'react';
import { askForReminder } from '../../platform/messages';
import { reminderDay } from '../agenda';

/**
 * Whether WeChat shall remind. WeChat lets a message be asked for at a tap only, so it is asked where the
 * booking is confirmed; once, however often that is tapped, since a booking sent again must say the same.
 */
export function useReminder() {
  const [wanted, setWanted] = useState(true);
  const answer = useRef<Promise<boolean>>();
  return {
    wanted,
    want(next: boolean): void {
      answer.current = undefined;
      setWanted(next);
    },
    /** @returns whether to remind; nothing is asked where no reminder would come in time */
    async ask(startAt: number): Promise<boolean> {
      if (!wanted || reminderDay(startAt, Date.now()) === undefined) return false;
      answer.current ??= askForReminder();
      return answer.current;
    },
  };
}
