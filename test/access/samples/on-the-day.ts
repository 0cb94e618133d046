import { dataOf } from '../../support/gateway';
import { onTheDayThrough, writeAppointment } from '../../support/on-the-day';
import { newKey, type World } from '../../support/world';
import type { Samples } from './sample';

const about = async (world: World, more: object = {}) => ({
  appointmentId: await writeAppointment(world),
  ...more,
  idempotencyKey: newKey(),
});

async function afterwards(world: World, action: 'markMissed' | 'completeAppointment', more: object) {
  const appointmentId = await writeAppointment(world);
  dataOf(await onTheDayThrough(world.gateway)('staff', action, appointmentId, more));
  return appointmentId;
}

export const onTheDaySamples: Samples = {
  'appointments/checkIn': async (world) => {
    const today = await world.gateway.call('staff', 'appointments', 'getArrivalCode', { stationId: 's1' });
    return about(world, { arrivalCode: dataOf(today).code });
  },
  'appointments/getArrivalCode': () => ({ stationId: 's1' }),
  'appointments/reportLate': (world) => about(world, { lateMinutes: 10 }),
  'appointments/markMissed': (world) => about(world),
  'appointments/undoMissed': async (world) => ({
    appointmentId: await afterwards(world, 'markMissed', {}),
    idempotencyKey: newKey(),
  }),
  'appointments/decideVisit': async (world) => ({
    appointmentId: await afterwards(world, 'markMissed', {}),
    decision: 'visit',
    note: '下午去看看',
    idempotencyKey: newKey(),
  }),
  'appointments/listOpenVisits': () => ({ stationId: 's1' }),
  'appointments/listCalls': () => ({ stationId: 's1' }),
  'appointments/markCalled': async (world) => {
    const appointmentId = await writeAppointment(world, { state: 'cancelled' });
    const toCall = { since: new Date(0), kind: 'cancelled' };
    await world.db.collection('appointments').doc(appointmentId).update({ toCall });
    return { appointmentId, idempotencyKey: newKey() };
  },
  'appointments/completeAppointment': (world) => about(world, { minutes: 50 }),
  'appointments/correctCompletion': async (world) => ({
    appointmentId: await afterwards(world, 'completeAppointment', { minutes: 50 }),
    minutes: 40,
    reason: '记错了',
    idempotencyKey: newKey(),
  }),
};
