import type { WorkerWeek } from '../../contracts/planning';
import { type DayKey, dayOf } from '../kernel/time';
import { changePlan, type PlanCommand, withWorker } from './change-plan';
import { assertKnown, assertRoom, withWeek } from './plan-rules';

type SaveWorkerHours = PlanCommand<{ workerId: string; fromDay: DayKey; week?: WorkerWeek }>;

/** A worker's week from a day on. Trips: account, then a transaction of five. */
export function saveWorkerHours(call: SaveWorkerHours) {
  const { workerId, fromDay, week } = call.input;
  return changePlan('saveWorkerHours', call, (station) => {
    if (week) {
      assertKnown(station.services, week.serviceIds, 'week.serviceIds');
      assertRoom(station.services, week.hours, 'week.hours');
    }
    return withWorker(station, workerId, (worker) => withWeek(worker, fromDay, week, dayOf(call.now)));
  });
}
