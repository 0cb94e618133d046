import { addDays, instantOf } from '../../cloudfunctions/kernel/time';
import type { CallOptions, Gateway } from './gateway';
import { insertAll } from './sdk';
import { newKey, START, slotOf, type World } from './world';

let written = 0;

interface Written {
  clientId?: string;
  service?: 'talk' | 'group';
  /** Minutes from the start of the world, ten in the morning. */
  inMinutes?: number;
  state?: string;
}

/** Writes an appointment of the world's first day as it stands in the database; an hour ago unless told otherwise. */
export async function writeAppointment(
  { db }: World,
  { clientId = 'c1', service = 'talk', inMinutes = -60, state = 'booked' }: Written = {},
): Promise<string> {
  const _id = `written${++written}`;
  const day = START.slice(0, 10);
  const startAt = instantOf(day, 10 * 60 + inMinutes);
  const endAt = new Date(startAt.getTime() + 60 * 60_000);
  const agreed = {
    serviceName: '谈心时间',
    stationName: 's1 站',
    place: '一楼小屋',
    workerName: '甲',
    workerTitle: '社工',
    priceFen: 0,
    capacity: service === 'group' ? 10 : 1,
    cancelUntilAt: instantOf(addDays(day, -1), 0),
    bring: '',
  };
  const what = { slotId: slotOf(service, day, '0900'), stationId: 's1', serviceId: `s1.${service}` };
  const who = { clientId, workerId: service === 'group' ? 's1.w2' : 's1.w1', bookedBy: 'staff' };
  await insertAll(db, 'appointments', [
    { _id, inputHash: '', ...what, ...who, day, startAt, endAt, state, agreed, bookedAt: new Date(0) },
  ]);
  return _id;
}

type Action =
  | 'checkIn'
  | 'reportLate'
  | 'markMissed'
  | 'undoMissed'
  | 'decideVisit'
  | 'completeAppointment'
  | 'correctCompletion';

/** The commands of the day, in the words of the tests. */
export const onTheDayThrough =
  (gateway: Gateway) =>
  <A extends Action>(
    openid: string,
    action: A,
    appointmentId: string,
    more: object = {},
    options?: CallOptions,
  ) =>
    gateway.call(
      openid,
      'appointments',
      action,
      { appointmentId, idempotencyKey: newKey(), ...more },
      options,
    );
