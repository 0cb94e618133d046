import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';

/** What an applicant can still say about an application, each once however often it is tapped. */
export function useAnswers(applicationId: string, onChanged: () => void) {
  const withdrawing = useCommand('admissions', 'withdrawApplication');
  const answering = useCommand('admissions', 'answerWish');
  const [refused, setRefused] = useState<AnyRefusal>();

  const told = (outcome: { status: string; code?: AnyRefusal }): boolean => {
    setRefused(outcome.code);
    // Whatever was refused because it is known better elsewhere shows when the page is fresh.
    onChanged();
    return outcome.status === 'done';
  };

  return {
    busy: withdrawing.busy || answering.busy,
    refused,
    /** @returns whether it was done */
    withdraw: async (): Promise<boolean> =>
      told(await withdrawing.run((idempotencyKey) => ({ applicationId, idempotencyKey }))),
    /** @returns whether it was done */
    wish: async (still: boolean): Promise<boolean> =>
      told(await answering.run((idempotencyKey) => ({ applicationId, still, idempotencyKey }))),
  };
}
