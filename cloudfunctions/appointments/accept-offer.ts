import { acceptOfferIn } from '../calendar/public';
import { type BookAppointment, bookWith } from './book-appointment';
import { waits } from './waits';

/**
 * Books the place that is kept for a client who waited, as if it had been booked.
 * Trips: account, station and client, then a transaction of nine. @throws DomainError as the contract names them.
 */
export async function acceptOffer(call: BookAppointment) {
  const booked = await bookWith('acceptOffer', call, async (tx, place) => {
    const waitId = await acceptOfferIn(tx, place, call.now);
    await waits.change(waitId, { state: 'accepted' }, tx);
  });
  return { ...booked, state: 'booked' as const };
}
