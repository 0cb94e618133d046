import * as z from 'zod';
import { service, station } from '../../contracts/stations';
import { Collection } from '../kernel/database';

/** Minutes since midnight, 0 to 1440. */
const minute = z.int().min(0).max(1440);

/** From one day to another, both included. */
const days = z.object({ fromDay: z.string(), toDay: z.string() });

/** Hours that come back every week, for some services or for all a worker offers. */
const weeklyHours = z.object({
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  fromMinute: minute,
  toMinute: minute,
  serviceIds: z.array(z.string()).optional(),
});

/** A worker's week as it comes back. */
const week = {
  /** What this worker offers in hours that do not name services. */
  serviceIds: z.array(z.string()),
  hours: z.array(weeklyHours),
  /** Daily pauses; no slot reaches into one. */
  breaks: z.array(z.object({ fromMinute: minute, toMinute: minute })),
};

const worker = z.object({
  workerId: z.string(),
  name: z.string(),
  title: z.string(),
  ...week,
  /** Weeks that hold from a day on, soonest first; the week above holds until the first of them. */
  later: z.array(z.object({ fromDay: z.string(), ...week })).optional(),
  /** Away: whole days, or the same minutes of each of them. */
  leave: z.array(days.extend({ fromMinute: minute.optional(), toMinute: minute.optional() })).optional(),
  /** Hours of single days beside the week's; they hold on holidays too. Leave goes before them. */
  extraHours: z
    .array(
      z.object({
        day: z.string(),
        fromMinute: minute,
        toMinute: minute,
        serviceIds: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** Days on which this worker is here at all; open-ended where absent. */
  fromDay: z.string().optional(),
  toDay: z.string().optional(),
});
export type Worker = z.infer<typeof worker>;

const stationService = service.extend({
  /** Minutes kept free after each slot. */
  bufferMinutes: z.int().nonnegative(),
  /** What one delivery counts in a contract's hours (折算工时); its own length where absent. */
  convertedMinutes: z.int().positive().optional(),
  /** The room it needs; taken like a worker. */
  roomId: z.string().optional(),
  /** The last day on which it is offered; open-ended where absent. */
  lastDay: z.string().optional(),
});
export type StationService = z.infer<typeof stationService>;

export const stationDocument = station.omit({ stationId: true, workers: true }).extend({
  _id: z.string(),
  services: z.array(stationService),
  workers: z.array(worker),
  /** Public holidays close the station, and make-up working days open it. */
  keepsHolidays: z.boolean(),
  rooms: z.array(z.object({ roomId: z.string(), name: z.string(), closed: z.array(days) })).optional(),
  /** Days on which nothing takes place, holidays apart. */
  closedDays: z.array(days).optional(),
  /** Counts the changes of the plan: two who change it at once do not lose each other's; 0 where absent. */
  revision: z.int().nonnegative().optional(),
});
export type StationDocument = z.infer<typeof stationDocument>;

export const stations = new Collection('stations', stationDocument);
