import * as z from 'zod';
import { service, station } from '../../contracts/stations';
import { Collection } from '../kernel/database';

/** Minutes since midnight, 0 to 1440. */
const minute = z.int().min(0).max(1440);

/** Hours that come back every week, for some services or for all a worker offers. */
const weeklyHours = z.object({
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  fromMinute: minute,
  toMinute: minute,
  serviceIds: z.array(z.string()).optional(),
});

const worker = z.object({
  workerId: z.string(),
  name: z.string(),
  title: z.string(),
  /** What this worker offers in hours that do not name services. */
  serviceIds: z.array(z.string()),
  hours: z.array(weeklyHours),
  /** Daily pauses; no slot reaches into one. */
  breaks: z.array(z.object({ fromMinute: minute, toMinute: minute })),
  /** Days on which these hours hold; open-ended where absent. */
  fromDay: z.string().optional(),
  toDay: z.string().optional(),
});
export type Worker = z.infer<typeof worker>;

const stationService = service.extend({
  /** Minutes kept free after each slot. */
  bufferMinutes: z.int().nonnegative(),
  /** What one delivery counts in a contract's hours (折算工时); its own length where absent. */
  convertedMinutes: z.int().positive().optional(),
});
export type StationService = z.infer<typeof stationService>;

export const stationDocument = station.omit({ stationId: true, workers: true }).extend({
  _id: z.string(),
  services: z.array(stationService),
  workers: z.array(worker),
  /** Public holidays close the station, and make-up working days open it. */
  keepsHolidays: z.boolean(),
});
export type StationDocument = z.infer<typeof stationDocument>;

export const stations = new Collection('stations', stationDocument);
