import * as z from 'zod';
import { person } from './accounts';
import { appointment } from './appointments';
import { type Contract, dayKey, id, instant, ROLES } from './contract';
import { helpContact } from './stations';

const common = {
  today: dayKey,
  help: helpContact.optional(),
  /** Roles and links that others have ended, until the caller says they know, at most thirty days. */
  endings: z.array(z.object({ at: instant, role: z.enum(ROLES), stationName: z.string() })).optional(),
};

/** To which station somebody has gone lately, from where, and how it is reached. */
const move = z.object({ at: instant, from: z.string(), to: z.string(), phone: z.string() });

/** One person in care: what they have ahead, and how often they are booked this month. */
const care = z.object({
  person,
  next: appointment.optional(),
  bookedThisMonth: z.int().nonnegative(),
  /** Told for fourteen days. */
  moved: move.optional(),
});

/** One station's figures for those who see figures; groups under five people are left out. */
const stationFigures = z.object({
  stationId: id,
  stationName: z.string(),
  /** Appointments of the week from today. */
  bookedNext7Days: z.int().nonnegative().optional(),
  servicesOffered: z.int().nonnegative(),
});

/** How many; one hundred stands for more than 99. */
const upTo100 = z.int().nonnegative().max(100);

/** What waits for an answer of the station. */
const awaiting = z.object({
  applications: upTo100,
  /** The nearest working day by which one of them has to be answered; it may have passed. */
  dueDay: dayKey.optional(),
  linkRequests: upTo100,
  /** On the list for three months: to be asked, or handed on to a station with room. */
  longWaiting: upTo100,
});

export const homeScreen = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('visitor'), ...common }),
  z.object({ screen: z.literal('client'), ...common, care }),
  z.object({ screen: z.literal('guardian'), ...common, people: z.array(care) }),
  z.object({ screen: z.literal('volunteer'), ...common, name: z.string() }),
  z.object({
    screen: z.literal('staff'),
    ...common,
    stationId: id,
    stationName: z.string(),
    name: z.string(),
    sessionsToday: z.int().nonnegative(),
    peopleToday: z.int().nonnegative(),
    awaiting,
  }),
  z.object({ screen: z.literal('supervisor'), ...common, stations: z.array(stationFigures) }),
  z.object({ screen: z.literal('district'), ...common, stations: z.array(stationFigures) }),
]);
export type HomeScreen = z.infer<typeof homeScreen>;

export const home = {
  /** The first screen. `role` picks one for those who hold several; without it, the first they hold. */
  getHome: {
    kind: 'query',
    input: z.strictObject({ role: z.enum(ROLES).optional() }),
    output: homeScreen,
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
  /** Who is calling: roles, people, and whom to call. An unknown caller is a visitor with no people. */
  getMe: {
    kind: 'query',
    input: z.strictObject({}),
    output: z.object({
      roles: z.array(
        z.object({ role: z.enum(ROLES), stationId: id.optional(), stationName: z.string().optional() }),
      ),
      people: z.array(person),
      /** As the caller calls themself. */
      name: z.string().optional(),
      help: helpContact.optional(),
    }),
    errors: [],
    roles: ROLES,
    subject: { of: 'none' },
  },
} as const satisfies Contract;
