import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { type Outcome, useCommand } from '../../platform/use-command';

/** What a worker says about one appointment of the day; each once however often it is tapped. */
export function useActs(appointmentId: string, onChanged: () => void) {
  const checkIn = useCommand('appointments', 'checkIn');
  const complete = useCommand('appointments', 'completeAppointment');
  const miss = useCommand('appointments', 'markMissed');
  const undo = useCommand('appointments', 'undoMissed');
  const correct = useCommand('appointments', 'correctCompletion');
  const [refused, setRefused] = useState<AnyRefusal>();

  /** @returns whether it was done */
  async function settle(outcome: Promise<Outcome<unknown, AnyRefusal>>): Promise<boolean> {
    setRefused(undefined);
    const ended = await outcome;
    if (ended.status === 'refused') setRefused(ended.code);
    // A refusal may tell of what others have done meanwhile.
    if (ended.status === 'done' || (ended.status === 'refused' && ended.code === 'NOT_STANDING')) onChanged();
    return ended.status === 'done';
  }

  return {
    busy: [checkIn, complete, miss, undo, correct].some(({ busy }) => busy),
    refused,
    forget: () => setRefused(undefined),
    come: () => settle(checkIn.run((idempotencyKey) => ({ appointmentId, idempotencyKey }))),
    done: (minutes: number) =>
      settle(complete.run((idempotencyKey) => ({ appointmentId, minutes, idempotencyKey }))),
    missed: () => settle(miss.run((idempotencyKey) => ({ appointmentId, idempotencyKey }))),
    undo: () => settle(undo.run((idempotencyKey) => ({ appointmentId, idempotencyKey }))),
    correct: (minutes: number, reason: string) =>
      settle(correct.run((idempotencyKey) => ({ appointmentId, minutes, reason, idempotencyKey }))),
  };
}
