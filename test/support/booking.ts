import { type CallOptions, dataOf, type Gateway } from './gateway';
import { newKey, openidOf } from './world';

/** Whose phone, which key, and what else of the input; a client's own phone and a fresh key by default. */
interface By {
  openid?: string;
  key?: string;
  remind?: boolean;
}

/** The two commands in the words of the tests. */
export function bookingThrough(gateway: Gateway) {
  const book = (
    clientId: string,
    slotId: string,
    { openid = openidOf(clientId), key = newKey(), ...more }: By = {},
    options?: CallOptions,
  ) => {
    const input = { slotId, clientId, idempotencyKey: key, ...more };
    return gateway.call(openid, 'appointments', 'bookAppointment', input, options);
  };
  const cancel = (
    openid: string,
    appointmentId: string,
    { key = newKey(), ...more }: { key?: string; reason?: string } = {},
    options?: CallOptions,
  ) => {
    const input = { appointmentId, idempotencyKey: key, ...more };
    return gateway.call(openid, 'appointments', 'cancelAppointment', input, options);
  };
  /** Books and answers the appointment's id. */
  const booked = async (clientId: string, slotId: string, by?: By) =>
    dataOf(await book(clientId, slotId, by)).appointmentId;
  return { book, cancel, booked };
}
