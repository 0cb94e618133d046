import { useState } from 'react';
import type { Appointment } from '../../../contracts/appointments';
import type { AnyRefusal } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';

/** Cancels, once however often it is tapped; without network it waits in the outbox. */
export function useCancel(
  { appointmentId, clientId, serviceName, startAt }: Appointment,
  onChanged: () => void,
) {
  const command = useCommand('appointments', 'cancelAppointment');
  const [refused, setRefused] = useState<AnyRefusal>();

  /** @returns whether it was done, or waits to be */
  async function cancel(reason: string): Promise<boolean> {
    const outcome = await command.run(
      (idempotencyKey) => ({ appointmentId, idempotencyKey, ...(reason && { reason }) }),
      { title: serviceName, clientId, startAt },
    );
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    if (outcome.status !== 'waiting') onChanged();
    return outcome.status !== 'refused';
  }

  return { busy: command.busy, refused, cancel };
}
