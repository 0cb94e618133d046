import * as z from 'zod';
import {
  type PlanService,
  planDays,
  planRoom,
  planService,
  workerExtra,
  workerLeave,
  workerWeek,
} from '../../contracts/planning';
import { station } from '../../contracts/stations';
import { Collection } from '../kernel/database';

const worker = z.object({
  workerId: z.string(),
  name: z.string(),
  title: z.string(),
  ...workerWeek.shape,
  /** Weeks that hold from a day on, soonest first; the week above holds until the first of them. */
  later: z.array(workerWeek.extend({ fromDay: z.string() })).optional(),
  leave: z.array(workerLeave).optional(),
  extraHours: z.array(workerExtra).optional(),
  /** Days on which this worker is here at all; open-ended where absent. */
  fromDay: z.string().optional(),
  toDay: z.string().optional(),
});
export type Worker = z.infer<typeof worker>;

export type StationService = PlanService;

export const stationDocument = station.omit({ stationId: true, workers: true }).extend({
  _id: z.string(),
  services: z.array(planService),
  workers: z.array(worker),
  /** Public holidays close the station, and make-up working days open it. */
  keepsHolidays: z.boolean(),
  rooms: z.array(planRoom).optional(),
  /** Days on which nothing takes place, holidays apart. */
  closedDays: z.array(planDays).optional(),
  /** Counts the changes of the plan: two who change it at once do not lose each other's; 0 where absent. */
  revision: z.int().nonnegative().optional(),
});
export type StationDocument = z.infer<typeof stationDocument>;

export const stations = new Collection('stations', stationDocument);
