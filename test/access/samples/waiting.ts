import { daysFrom, weekdayOf } from '../../../cloudfunctions/kernel/time';
import { bookingThrough } from '../../support/booking';
import { offerTo, waitBehind } from '../../support/waiting';
import { newKey, slotOf } from '../../support/world';
import type { Samples } from './sample';

const HOURS = ['0900', '1000', '1100', '1400', '1500', '1600', '1700'];
const freeHours = daysFrom('2026-12-09', 14)
  .filter((day) => weekdayOf(day) <= 5)
  .flatMap((day) => HOURS.map((time) => slotOf('talk', day, time)));

/** `c2` has it, or had it. */
function about(): { clientId: string; first: string; slotId: string } {
  const slotId = freeHours.pop();
  if (!slotId) throw new Error('no free hours left for samples');
  return { clientId: 'c1', first: 'c2', slotId };
}

const asked = ({ clientId, slotId }: { clientId: string; slotId: string }) => ({
  clientId,
  slotId,
  idempotencyKey: newKey(),
});

export const waitingSamples: Samples = {
  'appointments/joinWaitingList': async ({ gateway }) => {
    const it = about();
    await bookingThrough(gateway).booked(it.first, it.slotId);
    return asked(it);
  },
  'appointments/leaveWaitingList': async ({ gateway }) => {
    const it = about();
    await waitBehind(gateway, it);
    return asked(it);
  },
  'appointments/acceptOffer': async ({ gateway }) => {
    const it = about();
    await offerTo(gateway, it);
    return { ...asked(it), remind: true };
  },
  'appointments/listWaiting': () => ({ clientId: 'c1' }),
};
