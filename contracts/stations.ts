import * as z from 'zod';
import { type Contract, id, ROLES } from './contract';

/** How a service reaches a person. */
export const serviceWay = z.enum(['station', 'home', 'phone', 'online']);

export const service = z.object({
  serviceId: id,
  /** The name for others to see; nothing in it lets a bystander guess. */
  name: z.string(),
  /** The contract's own name, for reports and staff. */
  contractName: z.string(),
  category: z.enum(['training', 'family', 'talk', 'visit', 'advice', 'assessment']),
  way: serviceWay,
  minutes: z.int().positive(),
  /** People in one slot; 1 is an individual service. */
  capacity: z.int().positive(),
  priceFen: z.int().nonnegative(),
  place: z.string(),
  /** What to expect, and what to bring, in plain words. */
  about: z.string(),
  bring: z.string(),
  /** An appointment can be cancelled until so many minutes before it starts. */
  cancelMinutes: z.int().nonnegative(),
  /** How many days ahead it can be booked, today included. */
  horizonDays: z.int().positive(),
  /** A slot can be booked until so many minutes before it starts. */
  noticeMinutes: z.int().nonnegative(),
  /** Who may book: families and the station, or the station alone (phone calls, visits it plans itself). */
  bookableBy: z.enum(['family', 'station']),
  /** A booking by the family stands only after the station has said yes. */
  needsApproval: z.boolean(),
  /** How often one person may have it in one calendar month; any number where absent. */
  perMonth: z.int().positive().optional(),
});
export type Service = z.infer<typeof service>;

/** Whom to call, shown by the help sheet. */
export const helpContact = z.object({
  stationId: id,
  stationName: z.string(),
  phone: z.string(),
  /** When somebody answers, in words. */
  hours: z.string(),
  /** The same to reckon with: minutes since midnight, 1 is Monday. */
  open: z.array(z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
  /** Whom to ask for, with title: 沈听雨社工. */
  worker: z.object({ workerName: z.string(), workerTitle: z.string() }).optional(),
});
export type HelpContact = z.infer<typeof helpContact>;

export const station = z.object({
  stationId: id,
  name: z.string(),
  streets: z.array(z.string()),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
  /** How to get in, in plain words: lift, door, bus stop. */
  arriving: z.string(),
  /** How to complain: to the station, and to those who supervise it. */
  complaints: z.object({ phone: z.string(), supervisorPhone: z.string(), how: z.string() }),
  workers: z.array(z.object({ workerId: id, name: z.string(), title: z.string() })),
  /** The way from first visit to leaving, step by step. */
  process: z.array(z.string()),
});
export type Station = z.infer<typeof station>;

export const stations = {
  listStations: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.object({
      stations: z.array(
        station.pick({ stationId: true, name: true, streets: true, address: true, hours: true }),
      ),
    }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  getStation: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({ station }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  listServices: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      stationId: id,
      stationName: z.string(),
      services: z.array(service),
    }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
} as const satisfies Contract;
