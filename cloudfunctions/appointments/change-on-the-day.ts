import type * as z from 'zod';
import { type Caller, worksAt } from '../kernel/access';
import { once } from '../kernel/commands';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { type AppointmentDocument, appointments } from './store';

/** A command about one appointment, as its handler gets it. */
export interface OnTheDay<Input> {
  input: Input & { appointmentId: string; idempotencyKey: string };
  caller: Caller;
  record: AppointmentDocument;
  now: Date;
}

/**
 * Changes one appointment, once: `decide` sees it as it stands in the transaction and answers what to write; `afterwards` is what
 * follows. Trips: five, and those of `decide`; a repetition one more.
 */
export function changeOnTheDay<Answer extends z.ZodType>(
  action: string,
  { input, caller, now }: Pick<OnTheDay<unknown>, 'input' | 'caller' | 'now'>,
  answer: Answer,
  decide: (
    appointment: AppointmentDocument,
    tx: Transaction,
  ) => Promise<{ change: Record<string, unknown>; answer: z.output<Answer> }>,
  afterwards?: () => Promise<void>,
): Promise<z.output<Answer>> {
  const work = async (tx: Transaction) => {
    const appointment = await appointments.get(input.appointmentId, tx);
    if (!appointment) throw new DomainError('NOT_FOUND');
    const decided = await decide(appointment, tx);
    await appointments.change(appointment._id, decided.change, tx);
    return decided.answer;
  };
  return once({ openid: caller.openid, action, input, now }, answer, work, afterwards);
}

/**
 * Some calls are the station's alone: somebody who works elsewhere and is family here does not decide them.
 * @throws DomainError NOT_FOUND
 */
export function assertOfStation({ caller, record }: Pick<OnTheDay<unknown>, 'caller' | 'record'>): void {
  if (!worksAt(caller, record.stationId)) throw new DomainError('NOT_FOUND');
}
