import * as z from 'zod';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { type StationDocument, stations, type Worker } from './store';

export interface PlanCommand<Input> {
  input: Input & { stationId: string; revision: number; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

const saved = z.object({ revision: z.int() });

/**
 * Compare and set: writes the station with its plan changed, if nobody has changed it since the revision that the caller
 * saw. What is booked stays booked; `listAffected` tells whom it no longer fits. Trips: account, then a transaction of five.
 * @throws DomainError CHANGED_MEANWHILE
 */
export function changePlan<Input>(
  action: string,
  { input, caller, now }: PlanCommand<Input>,
  change: (station: StationDocument) => Partial<StationDocument>,
): Promise<z.output<typeof saved>> {
  return once({ openid: caller.openid, action, input, now }, saved, async (tx) => {
    const station = await stations.get(input.stationId, tx);
    if (!station) throw new DomainError('NOT_FOUND');
    const { revision = 0 } = station;
    if (revision !== input.revision) throw new DomainError('CHANGED_MEANWHILE');
    await stations.put({ ...station, ...change(station), revision: revision + 1 }, tx);
    return { revision: revision + 1 };
  });
}

/** The workers with one of them changed. @throws DomainError NOT_FOUND */
export function withWorker(
  { workers }: StationDocument,
  workerId: string,
  change: (worker: Worker) => Worker,
): Pick<StationDocument, 'workers'> {
  if (!workers.some((it) => it.workerId === workerId)) throw new DomainError('NOT_FOUND');
  return { workers: workers.map((it) => (it.workerId === workerId ? change(it) : it)) };
}
