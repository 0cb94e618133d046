import type { Transaction } from '../kernel/database';
import { dueAt, type WorkerDay } from './queue-rules';
import { calendarDays, type DayDocument } from './store';

/** The part of a stored day that its rules decide about. */
export const workerDayOf = (document: DayDocument | null): WorkerDay => ({
  sessions: document?.sessions ?? [],
  queues: document?.queues ?? [],
});

/** Writes a worker's day whole, with the time when the sweep has to look at it. One trip. */
export async function putWorkerDay(
  tx: Transaction,
  of: { _id: string; day: string; stationId?: string | undefined },
  { sessions, queues }: WorkerDay,
): Promise<void> {
  const { _id, day, stationId } = of;
  const queueDueAt = dueAt({ sessions, queues });
  const waiting = queueDueAt ? { queues, queueDueAt } : {};
  await calendarDays.put({ _id, day, ...(stationId && { stationId }), sessions, ...waiting }, tx);
}
