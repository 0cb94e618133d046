import * as z from 'zod';
import { Collection } from '../kernel/database';

export const MINUTES_A_DAY = 1440;
const minute = z.int().min(0).max(MINUTES_A_DAY);
const stretch = { fromMinute: minute, toMinute: minute };

/**
 * One worker's day (`sessions`) or one client's day (`engagements`). Whatever must not happen twice at
 * once on that day is decided by this one document.
 */
export const dayDocument = z.object({
  /** `worker.<id>_<day>` or `client.<id>_<day>`. */
  _id: z.string(),
  day: z.string(),
  /** Workers' days only: the station, so that a station's week is one query. */
  stationId: z.string().optional(),
  sessions: z
    .array(z.object({ slotId: z.string(), ...stretch, appointmentIds: z.array(z.string()) }))
    .optional(),
  /** Workers' days only: who waits for a slot that is full, and what is kept for whom. */
  queues: z
    .array(
      z.object({
        slotId: z.string(),
        ...stretch,
        capacity: z.int().positive(),
        closesAt: z.date(),
        entries: z.array(
          z.object({
            waitId: z.string(),
            clientId: z.string(),
            at: z.date(),
            offer: z.object({ until: z.date(), tellAt: z.date().optional() }).optional(),
          }),
        ),
      }),
    )
    .optional(),
  /** When the sweep has to look at the queues; absent where nobody waits. */
  queueDueAt: z.date().optional(),
  engagements: z.array(z.object({ slotId: z.string(), ...stretch, appointmentId: z.string() })).optional(),
});
export type DayDocument = z.infer<typeof dayDocument>;

export const calendarDays = new Collection('calendarDays', dayDocument);

export const workerDayId = (workerId: string, day: string) => `worker.${workerId}_${day}`;
export const clientDayId = (clientId: string, day: string) => `client.${clientId}_${day}`;
