import { addDays, type DayKey, dayOf, monthOf } from '../../cloudfunctions/kernel/time';
import { buildApplications } from './applications';
import { Bookings } from './bookings';
import { inventedNames, type Name } from './names';
import { bookersOf, buildClients, buildFamilyAccounts, buildWorkAccounts, peopleNames } from './people';
import { demoPersonas } from './personas';
import { Plan } from './plan';
import { Random } from './random';
import { waitingRequest } from './requests';
import { playScenes, protagonists } from './scenes';
import { buildConsentActs } from './signatures';
import { buildStations, staffNames } from './stations';
import { fillWeek, type Weeks } from './weeks';
import type { World } from './world';

const WEEKS_BEHIND = 8;

/** How often people come, by week from today's: as usual, then ever less is booked yet. */
const visitsAhead = [
  { from: 1, to: 3 },
  { from: 0, to: 2 },
  { from: 0, to: 1 },
];

/** The demo with its pencils still out: the year goes on writing in it. */
export interface OpenDemo extends Pick<World, 'stations' | 'accounts' | 'clients' | 'applications'> {
  /** One for each station, in their order. */
  plans: Plan[];
  bookings: Bookings;
  /** Names nobody has yet. */
  names: Iterator<Name, never>;
}

/** Five stations, sixty people, two months behind and three weeks ahead. */
export function openDemo(now: Date, seal: (text: string) => string): OpenDemo {
  const names = inventedNames(new Set([...staffNames, ...peopleNames]));
  const stations = buildStations(names);
  const clients = buildClients(stations, names, seal);
  const accounts = [
    ...buildFamilyAccounts(clients, names, seal, now),
    ...buildWorkAccounts(stations, names, seal),
  ];
  const bookers = bookersOf(accounts, clients);
  const random = new Random(1);
  const bookings = new Bookings(now, random);
  const plans = stations.map((station) => new Plan(station));

  plans.forEach((plan, i) => {
    const clientIds = clients.filter((c) => c.stationId === plan.station._id).map((c) => c._id);
    const weeks = { plan, bookings, random, seal, bookedBy: (id: string) => bookers.get(id) ?? [] };
    const bookedBy = (id: string) => weeks.bookedBy(id)[0] ?? '';
    const told = i === 0 ? [playScenes({ plan, bookings, clientIds, bookedBy, seal, now })] : [];
    fillWeeks(weeks, clientIds, dayOf(now), told);
  });
  const applications = stations.slice(0, 1).flatMap((first) => buildApplications(first, now, seal));
  return { stations, accounts, clients, applications, plans, bookings, names };
}

/** `toldDays` are not left to chance, and neither is this month of those the demo tells of. */
function fillWeeks(weeks: Weeks, clientIds: readonly string[], today: DayKey, toldDays: readonly DayKey[]) {
  for (let week = -WEEKS_BEHIND; week < visitsAhead.length; week++) {
    const from = addDays(today, week * 7);
    const told = addDays(from, 7) > monthOf(today).from ? protagonists : [];
    const others = clientIds.filter((id) => !told.includes(id));
    fillWeek(weeks, others, from, visitsAhead[Math.max(0, week)] ?? { from: 0, to: 0 }, toldDays);
  }
}

export function buildDemo(now: Date, seal: (text: string) => string): World {
  const { stations, accounts, clients, applications, bookings } = openDemo(now, seal);
  return {
    stations,
    accounts,
    clients,
    consentActs: buildConsentActs(clients, accounts, seal),
    applications,
    calendarDays: bookings.calendarDays(),
    appointments: bookings.appointments(),
    serviceRecords: [],
    linkRequests: [waitingRequest(stations, now, seal)],
    personas: demoPersonas(accounts),
  };
}
