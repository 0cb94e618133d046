import { bookingThrough } from '../../support/booking';
import type { Gateway } from '../../support/gateway';
import { newKey, slotOf } from '../../support/world';
import type { Samples } from './sample';

const WEEKDAYS = [
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
  '2026-12-04',
  '2026-12-07',
  '2026-12-08',
];
const HALF_HOURS = ['09', '10', '11', '14', '15', '16', '17'].flatMap((h) => [`${h}00`, `${h}30`]);
const freeSlots = WEEKDAYS.flatMap((day) => HALF_HOURS.map((time) => slotOf('brief', day, time)));

function freeSlot(): string {
  const slotId = freeSlots.pop();
  if (!slotId) throw new Error('no free slots left for samples');
  return slotId;
}

/** An appointment of `c1`, made by staff. */
export async function anAppointment(gateway: Gateway): Promise<string> {
  return bookingThrough(gateway).booked('c1', freeSlot(), { openid: 'staff' });
}

export const bookingSamples: Samples = {
  'stations/listStations': () => ({}),
  'stations/getStation': () => ({ stationId: 's1' }),
  'stations/listServices': () => ({ stationId: 's1' }),
  'appointments/listSlots': () => ({
    stationId: 's1',
    serviceId: 's1.talk',
    fromDay: '2026-11-26',
    days: 7,
  }),
  'appointments/bookAppointment': () => ({
    slotId: freeSlot(),
    clientId: 'c1',
    idempotencyKey: newKey(),
    remind: true,
  }),
  'appointments/cancelAppointment': async ({ gateway }) => ({
    appointmentId: await anAppointment(gateway),
    idempotencyKey: newKey(),
    reason: '有事',
  }),
  'appointments/listAppointments': () => ({ clientId: 'c1', view: 'coming', cursor: '0.0' }),
  'appointments/getAppointment': async ({ gateway }) => ({ appointmentId: await anAppointment(gateway) }),
  'appointments/listStationDay': () => ({ stationId: 's1', day: '2026-11-26' }),
  'home/getHome': () => ({ role: 'visitor' }),
  'home/getMe': () => ({}),
};
