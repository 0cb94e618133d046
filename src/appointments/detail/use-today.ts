import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { type Outcome, useCommand } from '../../platform/use-command';

/** What a family says on the day, once however often it is tapped. */
export function useToday(appointmentId: string, onChanged: () => void) {
  const checkIn = useCommand('appointments', 'checkIn');
  const reportLate = useCommand('appointments', 'reportLate');
  const [refused, setRefused] = useState<AnyRefusal>();

  /** @returns whether the station knows now */
  async function settle(outcome: Promise<Outcome<unknown, AnyRefusal>>): Promise<boolean> {
    setRefused(undefined);
    const ended = await outcome;
    if (ended.status === 'refused') setRefused(ended.code);
    if (ended.status === 'done' || (ended.status === 'refused' && ended.code === 'NOT_STANDING')) onChanged();
    return ended.status === 'done';
  }

  return {
    busy: checkIn.busy || reportLate.busy,
    refused,
    forget: () => setRefused(undefined),
    arrive: (arrivalCode: string) =>
      settle(checkIn.run((idempotencyKey) => ({ appointmentId, arrivalCode, idempotencyKey }))),
    late: (lateMinutes: number) =>
      settle(reportLate.run((idempotencyKey) => ({ appointmentId, lateMinutes, idempotencyKey }))),
  };
}
export type Today = ReturnType<typeof useToday>;
