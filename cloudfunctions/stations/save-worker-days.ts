import type { WorkerExtra, WorkerLeave } from '../../contracts/planning';
import { dayOf } from '../kernel/time';
import { changePlan, type PlanCommand, withWorker } from './change-plan';
import { assertRoom, notOver } from './plan-rules';

type SaveWorkerDays = PlanCommand<{
  workerId: string;
  leave: WorkerLeave[];
  extraHours: WorkerExtra[];
}>;

/** A worker's leave and hours of single days; what has gone by is dropped. Trips: account, then a transaction of five. */
export function saveWorkerDays(call: SaveWorkerDays) {
  const { workerId, leave, extraHours } = call.input;
  const today = dayOf(call.now);
  return changePlan('saveWorkerDays', call, (station) => {
    assertRoom(station.services, extraHours, 'extraHours');
    return withWorker(station, workerId, (worker) => ({
      ...worker,
      leave: notOver(leave, today),
      extraHours: extraHours.filter(({ day }) => day >= today),
    }));
  });
}
