import { bookingThrough } from './booking';
import { type CallOptions, dataOf, type Gateway } from './gateway';
import { newKey, openidOf } from './world';

type Command = 'joinWaitingList' | 'leaveWaitingList' | 'acceptOffer';

/** Waiting in the words of the tests: on the client's own phone and with a fresh key by default. */
export function waitingThrough(gateway: Gateway) {
  const command =
    <A extends Command>(action: A) =>
    (
      clientId: string,
      slotId: string,
      { openid = openidOf(clientId), key = newKey() }: { openid?: string; key?: string } = {},
      options?: CallOptions,
    ) =>
      gateway.call<'appointments', A>(
        openid,
        'appointments',
        action,
        { slotId, clientId, idempotencyKey: key },
        options,
      );
  const list = async (clientId: string, openid = openidOf(clientId)) =>
    dataOf(await gateway.call(openid, 'appointments', 'listWaiting', { clientId })).waits;
  return {
    join: command('joinWaitingList'),
    leave: command('leaveWaitingList'),
    accept: command('acceptOffer'),
    list,
  };
}

/** A slot for one that another client has, and `clientId` waits for. Answers that other appointment. */
export async function waitBehind(
  gateway: Gateway,
  { clientId, first, slotId }: { clientId: string; first: string; slotId: string },
): Promise<string> {
  const appointmentId = await bookingThrough(gateway).booked(first, slotId);
  dataOf(await waitingThrough(gateway).join(clientId, slotId));
  return appointmentId;
}

/** The same, and the other has called off: the place is kept for `clientId`. */
export async function offerTo(
  gateway: Gateway,
  of: { clientId: string; first: string; slotId: string },
): Promise<void> {
  const appointmentId = await waitBehind(gateway, of);
  dataOf(await bookingThrough(gateway).cancel(openidOf(of.first), appointmentId));
}
