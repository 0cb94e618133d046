import { aSavedService, planThrough } from '../../support/planning';
import { newKey, type World } from '../../support/world';
import type { Samples } from './sample';

const about = async ({ gateway }: World, more: object) => {
  const { revision } = await planThrough(gateway).plan();
  return { stationId: 's1', revision, ...more, idempotencyKey: newKey() };
};

const week = {
  serviceIds: ['s1.far'],
  hours: [{ weekday: 2, fromMinute: 540, toMinute: 720 }],
  breaks: [],
};
const days = { fromDay: '2027-02-01', toDay: '2027-02-02' };

/** All about `w3` and far days, so that the bookings of others are not in the way. */
export const planningSamples: Samples = {
  'stations/getPlan': () => ({ stationId: 's1' }),
  'stations/saveService': (world) =>
    about(world, { service: aSavedService({ serviceId: 's1.far', name: '远一点' }) }),
  'stations/saveWorkerHours': (world) => about(world, { workerId: 's1.w3', fromDay: '2027-02-01', week }),
  'stations/saveWorkerDays': (world) => about(world, { workerId: 's1.w3', leave: [days], extraHours: [] }),
  'stations/saveClosedDays': (world) => about(world, { closedDays: [days] }),
  'stations/saveRooms': (world) => about(world, { rooms: [{ name: '小屋', closed: [] }] }),
};
