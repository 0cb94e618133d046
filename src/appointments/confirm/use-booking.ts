import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Slot } from '../../../contracts/appointments';
import type { Refusal } from '../../platform/calls';
import { routes } from '../../platform/routes';
import { useCommand } from '../../platform/use-command';

type Code = Refusal<'appointments', 'bookAppointment'> | 'INTERNAL';
/** Refusals of this very time; another one may do. */
export type GoneCode = 'SLOT_FULL' | 'SLOT_CLOSED' | 'TIME_CLASH';

/** What came of it, where the page stays: a booking that was made leads on to its own page. */
export type BookingAnswer =
  | { kind: 'gone'; slot: Slot; code: GoneCode }
  | { kind: 'refused'; code: Exclude<Code, GoneCode> }
  | { kind: 'stored' };

export interface Wish {
  slot: Slot;
  clientId: string;
  /** Asks WeChat at this very tap whether it may remind. */
  remind: () => Promise<boolean>;
  serviceName: string;
  /** Where to choose another time. */
  again: string;
}

const isGone = (code: Code): code is GoneCode =>
  code === 'SLOT_FULL' || code === 'SLOT_CLOSED' || code === 'TIME_CLASH';

/** Books, once for one wish however often it is tapped; without network it waits in the outbox. */
export function useBooking() {
  const command = useCommand('appointments', 'bookAppointment');
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<BookingAnswer>();

  async function book({ slot, clientId, remind, serviceName, again }: Wish): Promise<void> {
    if (asking) return;
    setAsking(true);
    const reminded = await remind();
    setAsking(false);
    const { slotId, startAt } = slot;
    const outcome = await command.run(
      (idempotencyKey) => ({ slotId, clientId, idempotencyKey, ...(reminded && { remind: true }) }),
      { title: serviceName, clientId, startAt, again },
    );
    if (outcome.status === 'done') {
      await Taro.redirectTo({ url: routes.done(outcome.data.appointmentId) });
    } else if (outcome.status === 'waiting') setAnswer({ kind: 'stored' });
    else if (isGone(outcome.code)) setAnswer({ kind: 'gone', slot, code: outcome.code });
    else setAnswer({ kind: 'refused', code: outcome.code });
  }

  return { busy: asking || command.busy, answer, book, forget: () => setAnswer(undefined) };
}
