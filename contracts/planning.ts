import * as z from 'zod';
import { type Contract, dayKey, id, idempotencyKey, STATION_ROLES } from './contract';
import { service } from './stations';

/** Minutes since midnight. */
const minute = z.int().min(0).max(1440);
const stretch = z.strictObject({ fromMinute: minute, toMinute: minute });
const serviceIds = z.array(id).max(60);

/** From one day to another, both included. */
export const planDays = z.strictObject({ fromDay: dayKey, toDay: dayKey });

/** Hours that come back every week, for some services or for all that the worker offers. 1 is Monday. */
const weeklyHours = stretch.extend({
  weekday: z.int().min(1).max(7),
  serviceIds: serviceIds.min(1).optional(),
});

/** A worker's week as it comes back. */
export const workerWeek = z.strictObject({
  /** What this worker offers in hours that do not name services. */
  serviceIds,
  hours: z.array(weeklyHours).max(70),
  /** Daily pauses; no slot reaches into one. */
  breaks: z.array(stretch).max(10),
});
export type WorkerWeek = z.infer<typeof workerWeek>;

/** Away: whole days, or the same minutes of each of them. */
export const workerLeave = planDays.extend({ fromMinute: minute.optional(), toMinute: minute.optional() });
export type WorkerLeave = z.infer<typeof workerLeave>;

/** Hours of a single day beside the week's; they hold on holidays too. Leave goes before them. */
export const workerExtra = stretch.extend({ day: dayKey, serviceIds: serviceIds.min(1).optional() });
export type WorkerExtra = z.infer<typeof workerExtra>;

export const planRoom = z.strictObject({
  roomId: id,
  name: z.string().trim().min(1).max(20),
  /** When it cannot be used. */
  closed: z.array(planDays).max(40),
});

const planWorker = z.object({
  workerId: id,
  name: z.string(),
  title: z.string(),
  ...workerWeek.shape,
  /** Weeks that hold from a day on, soonest first; the week above holds until the first of them. */
  later: z.array(workerWeek.extend({ fromDay: dayKey })),
  leave: z.array(workerLeave),
  extraHours: z.array(workerExtra),
});

const A_DAY = 24 * 60;
/** A service as its station sets it up; what others see of it is `service` in stations.ts. */
export const planService = service.extend({
  /** Minutes kept free after each slot. */
  bufferMinutes: z.int().min(0).max(180),
  /** What one delivery counts in a contract's hours (折算工时); its own length where absent. */
  convertedMinutes: z.int().min(1).max(A_DAY).optional(),
  /** The room it needs; taken like a worker. */
  roomId: id.optional(),
  /** The last day on which it is offered; open-ended where absent. */
  lastDay: dayKey.optional(),
});
export type PlanService = z.infer<typeof planService>;

const words = (most: number) => z.string().trim().max(most);
const savedService = z.strictObject({
  ...planService.shape,
  /** Absent for a new one. */
  serviceId: id.optional(),
  name: words(20).min(1),
  contractName: words(30).min(1),
  minutes: z.int().min(5).max(480),
  capacity: z.int().min(1).max(100),
  priceFen: z.int().min(0).max(10_000_00),
  place: words(40).min(1),
  about: words(200),
  bring: words(100),
  cancelMinutes: z
    .int()
    .min(0)
    .max(7 * A_DAY),
  horizonDays: z.int().min(1).max(90),
  noticeMinutes: z
    .int()
    .min(0)
    .max(14 * A_DAY),
  perMonth: z.int().min(1).max(31).optional(),
});
export type SavedService = z.infer<typeof savedService>;

type Stretch = z.infer<typeof stretch>;
const fits = ({ fromMinute, toMinute }: Stretch) => fromMinute < toMinute;
const meet = (a: Stretch, b: Stretch) => a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;

/** Which of these ends before it begins, or meets one before it. */
function wrongOnes<T extends Stretch>(all: readonly T[], sameDay: (a: T, b: T) => boolean): number[] {
  return all.flatMap((it, i) =>
    !fits(it) || all.slice(0, i).some((other) => sameDay(it, other) && meet(it, other)) ? [i] : [],
  );
}
/** Whether nobody works at any time of a pause. */
const isOutside = (pause: Stretch, hours: readonly Stretch[]) => !hours.some((it) => meet(pause, it));

const goodWeek = workerWeek.superRefine(({ hours, breaks }, { addIssue }) => {
  const wrong = (path: (string | number)[]) => addIssue({ code: 'custom', path });
  for (const i of wrongOnes(hours, (a, b) => a.weekday === b.weekday)) wrong(['hours', i]);
  for (const i of wrongOnes(breaks, () => true)) wrong(['breaks', i]);
  for (const [i, pause] of breaks.entries()) if (isOutside(pause, hours)) wrong(['breaks', i]);
});

/** The longest leave or closing that is written at once. */
const MOST_DAYS_MS = 400 * 86_400_000;
const inOrder = ({ fromDay, toDay }: z.infer<typeof planDays>) =>
  fromDay <= toDay && Date.parse(toDay) - Date.parse(fromDay) <= MOST_DAYS_MS;
const goodDays = planDays.refine(inOrder, { path: ['toDay'] });
const goodLeave = workerLeave
  .refine(inOrder, { path: ['toDay'] })
  .refine(({ fromMinute = 0, toMinute = A_DAY }) => fits({ fromMinute, toMinute }), { path: ['toMinute'] });
const goodExtra = z
  .array(workerExtra)
  .max(60)
  .superRefine((all, { addIssue }) => {
    for (const i of wrongOnes(all, (a, b) => a.day === b.day)) addIssue({ code: 'custom', path: [i] });
  });

/** Every save says which plan it was made from: who was slower hears CHANGED_MEANWHILE and looks again. */
const about = { stationId: id, revision: z.int().nonnegative(), idempotencyKey };
const saved = z.object({ revision: z.int() });
const byStaff = { roles: [...STATION_ROLES], subject: { of: 'station', in: 'stationId' } } as const;
const byManager = {
  roles: ['manager'],
  subject: { of: 'station', in: 'stationId', roles: ['manager'] },
} as const;

/** What a station offers when: its services, its workers' hours, its rooms and the days when it is closed. */
export const planning = {
  getPlan: {
    kind: 'query',
    input: z.strictObject({ stationId: id }),
    output: z.object({
      stationName: z.string(),
      revision: z.int().nonnegative(),
      services: z.array(planService),
      workers: z.array(planWorker),
      rooms: z.array(planRoom),
      closedDays: z.array(planDays),
      mayChangeServices: z.boolean(),
    }),
    errors: [],
    ...byStaff,
  },
  /** A service whole; one without an id is new. It ends by its `lastDay`. */
  saveService: {
    kind: 'command',
    input: z.strictObject({ ...about, service: savedService }),
    output: saved.extend({ serviceId: id }),
    errors: ['CHANGED_MEANWHILE', 'TOO_MANY', 'TEXT_REFUSED'],
    ...byManager,
  },
  /** A worker's week from a day on. Without a week the one that would begin that day is taken back. */
  saveWorkerHours: {
    kind: 'command',
    input: z.strictObject({ ...about, workerId: id, fromDay: dayKey, week: goodWeek.optional() }),
    output: saved,
    errors: ['CHANGED_MEANWHILE', 'TOO_MANY', 'HOURS_TOO_SHORT'],
    ...byStaff,
  },
  /** All leave of a worker and all hours of single days, as they are to be from now on. */
  saveWorkerDays: {
    kind: 'command',
    input: z.strictObject({
      ...about,
      workerId: id,
      leave: z.array(goodLeave).max(60),
      extraHours: goodExtra,
    }),
    output: saved,
    errors: ['CHANGED_MEANWHILE', 'HOURS_TOO_SHORT'],
    ...byStaff,
  },
  /** All days on which the station is closed, holidays apart. */
  saveClosedDays: {
    kind: 'command',
    input: z.strictObject({ ...about, closedDays: z.array(goodDays).max(60) }),
    output: saved,
    errors: ['CHANGED_MEANWHILE'],
    ...byStaff,
  },
  /** All rooms; one without an id is new. A room that a service needs stays. */
  saveRooms: {
    kind: 'command',
    input: z.strictObject({
      ...about,
      rooms: z.array(planRoom.extend({ roomId: id.optional(), closed: z.array(goodDays).max(40) })).max(30),
    }),
    output: saved,
    errors: ['CHANGED_MEANWHILE', 'ROOM_NEEDED'],
    ...byStaff,
  },
} as const satisfies Contract;
