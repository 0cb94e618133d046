import { useWaiting } from '../platform/mail';
import type { Waiting } from '../platform/outbox';

/** Bookings of one person that wait for the network, or were refused when it came. */
export const useWaitingBookings = (clientId: string | undefined): Waiting[] =>
  useWaiting('bookAppointment').filter(({ about }) => about.clientId === clientId);

/** Whether this cancelling waits for the network, or was refused when it came. */
export function useWaitingCancels(): (appointmentId: string) => Waiting | undefined {
  const waiting = useWaiting('cancelAppointment');
  return (appointmentId) => waiting.find(({ input }) => isAbout(input, appointmentId));
}

const isAbout = (input: unknown, appointmentId: string): boolean =>
  typeof input === 'object' &&
  input !== null &&
  'appointmentId' in input &&
  input.appointmentId === appointmentId;
