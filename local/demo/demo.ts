import { addDays, dayOf, daysBetween, monthOf } from '../../cloudfunctions/kernel/time';
import { Bookings } from './bookings';
import { inventedNames } from './names';
import { bookersOf, buildClients, buildFamilyAccounts, buildWorkAccounts, peopleNames } from './people';
import { demoPersonas } from './personas';
import { Plan } from './plan';
import { Random } from './random';
import { playScenes, protagonists } from './scenes';
import { buildStations, staffNames } from './stations';
import { fillWeek } from './weeks';
import type { World } from './world';

const WEEKS_BEHIND = 8;

/** How often people come, by week from today's: as usual, then ever less is booked yet. */
const visitsAhead = [
  { from: 1, to: 3 },
  { from: 0, to: 2 },
  { from: 0, to: 1 },
];

/** Five stations, about sixty people, two months behind and three weeks ahead. */
export function buildDemo(now: Date, seal: (text: string) => string): World {
  const names = inventedNames(new Set([...staffNames, ...peopleNames]));
  const stations = buildStations(names);
  const clients = buildClients(stations, names, seal);
  const accounts = [
    ...buildFamilyAccounts(clients, names, seal),
    ...buildWorkAccounts(stations, names, seal),
  ];
  const bookers = bookersOf(accounts, clients);
  const random = new Random(1);
  const bookings = new Bookings(now, random);
  const today = dayOf(now);

  stations.forEach((station, i) => {
    const plan = new Plan(station);
    const clientIds = clients.filter((c) => c.stationId === station._id).map((c) => c._id);
    const weeks = { plan, bookings, random, seal, bookedBy: (id: string) => bookers.get(id) ?? [] };
    const bookedBy = (id: string) => weeks.bookedBy(id)[0] ?? '';
    const except = i === 0 ? [playScenes({ plan, bookings, clientIds, bookedBy, seal, now })] : [];
    for (let week = -WEEKS_BEHIND; week < visitsAhead.length; week++) {
      const from = addDays(today, week * 7);
      const told = daysBetween(monthOf(today).from, addDays(from, 7)) > 0 ? protagonists : [];
      const others = clientIds.filter((id) => !told.includes(id));
      fillWeek(weeks, others, from, visitsAhead[Math.max(0, week)] ?? { from: 0, to: 0 }, except);
    }
  });
  return {
    stations,
    accounts,
    clients,
    calendarDays: bookings.calendarDays(),
    appointments: bookings.appointments(),
    personas: demoPersonas(accounts),
  };
}
