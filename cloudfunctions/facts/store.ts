import * as z from 'zod';
import { service } from '../../contracts/stations';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';

/**
 * What really happened: the log from which records, hours and whatever comes later follow. Never changed but for
 * `dueAt`; a correction is a fact of its own.
 */
const factDocument = z.object({
  /** `appointment.number`: the first fact about an appointment is 1, each correction one more. */
  _id: z.string(),
  kind: z.enum(['completed', 'corrected']),
  appointmentId: z.string(),
  number: z.int().positive(),
  at: z.date(),
  /** The worker who says so; empty once the client is erased. */
  by: z.string(),
  /** Why it is corrected. */
  reason: sealedText.optional(),
  clientId: z.string(),
  stationId: z.string(),
  serviceId: z.string(),
  workerId: z.string(),
  slotId: z.string(),
  startAt: z.date(),
  /** What it really took; 0: it did not take place. */
  minutes: z.int().nonnegative(),
  /** What it counts in a contract's hours (折算工时). */
  convertedMinutes: z.int().nonnegative(),
  category: service.shape.category.optional(),
  way: z.enum(['home', 'face', 'phone', 'online', 'activity']),
  /** Until its consequences are written: since when they wait. */
  dueAt: z.date().nullish(),
});
export type FactDocument = z.infer<typeof factDocument>;

export const facts = new Collection('facts', factDocument);
