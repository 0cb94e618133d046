import * as z from 'zod';
import { appointmentState } from '../../contracts/appointments';
import { visitDecision } from '../../contracts/on-the-day';
import { sealedText } from '../kernel/crypto';
import { Collection } from '../kernel/database';
import { noticeFields } from './notices';

/** One client in one slot, with what was agreed then: later changes of the offer do not rewrite it. */
export const appointmentDocument = z.object({
  /** From account, action and key: the same wish always meets the same document. */
  _id: z.string(),
  inputHash: z.string(),
  slotId: z.string(),
  clientId: z.string(),
  stationId: z.string(),
  serviceId: z.string(),
  workerId: z.string(),
  day: z.string(),
  startAt: z.date(),
  endAt: z.date(),
  state: appointmentState,
  agreed: z.object({
    serviceName: z.string(),
    stationName: z.string(),
    place: z.string(),
    workerName: z.string(),
    workerTitle: z.string(),
    priceFen: z.int(),
    capacity: z.int(),
    cancelUntilAt: z.date(),
    bring: z.string(),
  }),
  bookedBy: z.string(),
  bookedAt: z.date(),
  /** When to remind; `remindDueAt` is the same instant until the reminder is sent. */
  remindAt: z.date().optional(),
  remindDueAt: z.date().nullish(),
  /** On the day: when the person was there, how much later they would come, and what it really took. */
  arrivedAt: z.date().nullish(),
  lateMinutes: z.int().positive().optional(),
  minutes: z.int().nonnegative().optional(),
  /** Whether to look after somebody who has not come. */
  visit: z
    .object({
      state: visitDecision,
      at: z.date().optional(),
      by: z.string().optional(),
      note: sealedText.optional(),
    })
    .nullish(),
  /** How many facts there are about it. */
  facts: z.int().positive().optional(),
  ...noticeFields,
  cancelled: z
    .object({
      at: z.date(),
      by: z.enum(['family', 'station']),
      byOpenid: z.string(),
      reason: sealedText.optional(),
    })
    .optional(),
});
export type AppointmentDocument = z.infer<typeof appointmentDocument>;

export const appointments = new Collection('appointments', appointmentDocument);
