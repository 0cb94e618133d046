import * as z from 'zod';

/**
 * How a service reached somebody: at home (入户), face to face (面访), by phone (电话), online (网络), or at
 * a group or event (活动).
 */
const contactWay = z.enum(['home', 'face', 'phone', 'online', 'activity']);

/** What was really delivered to one client, once. */
export const serviceRecordDocument = z.object({
  _id: z.string(),
  stationId: z.string(),
  clientId: z.string(),
  serviceId: z.string(),
  workerId: z.string(),
  startAt: z.date(),
  endAt: z.date(),
  minutes: z.int().positive(),
  way: contactWay,
  /** The group session it was part of: one attendance each. */
  groupSessionId: z.string().optional(),
});
export type ServiceRecordDocument = z.infer<typeof serviceRecordDocument>;
