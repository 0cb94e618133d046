import { workingDay } from '../../cloudfunctions/calendar/public';
import type { ClientDocument } from '../../cloudfunctions/cases/public';
import { addDays, type DayKey, dayOf, daysFrom } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Bookings } from './bookings';
import { addContacts } from './contacts';
import { openDemo } from './demo';
import { hanyang } from './facts/hanyang';
import { addGroupSessions } from './group-sessions';
import type { Name } from './names';
import { clientDocumentOf, staffOpenid } from './people';
import { demoPersonas } from './personas';
import type { Plan } from './plan';
import { Random } from './random';
import { Records } from './records';
import { waitingRequest } from './requests';
import { buildConsentActs } from './signatures';
import type { World } from './world';

const YEAR_DAYS = 365;
/** How many of the year's clients each station has: 1,966 in all, as published; the shares are ours. */
const CLIENTS_PER_STATION = [452, 401, 389, 377, 347];
/** Talks and the like at each station on a working day, beside the demo's own. */
const APPOINTMENTS_A_DAY = 4;

/**
 * The demo, grown to Hanyang's published year: the 365 days before today, with exactly as many clients,
 * contacts, group sessions and attendances. Volunteers' events have no collection to go to yet.
 */
export function buildYear(now: Date, seal: (text: string) => string): World {
  const { stations, accounts, clients, applications, plans, bookings, names } = openDemo(now, seal);
  const random = new Random(2);
  const today = dayOf(now);
  const firstDay = addDays(today, -YEAR_DAYS);
  const days = daysFrom(firstDay, YEAR_DAYS).filter(isWorkingDay);
  const everyone = [...clients, ...buildOthers(stations, clients, names, seal)];
  const years = stations.map((station) => ({
    station,
    clientIds: everyone.filter((c) => c.stationId === station._id).map((c) => c._id),
    days,
  }));
  plans.forEach((plan, i) => {
    bookTalks(plan, bookings, years[i]?.clientIds ?? [], days, random);
  });

  const records = new Records();
  for (const appointment of bookings.appointments()) {
    const isDone = appointment.state === 'booked' && appointment.day >= firstDay && appointment.day < today;
    if (isDone) records.addAppointment(appointment, wayOf(stations, appointment.serviceId));
  }
  addGroupSessions(records, years, random);
  addContacts(records, years, hanyang.year.serviceContacts - records.all().length, random);
  return {
    stations,
    accounts,
    clients: everyone,
    consentActs: buildConsentActs(everyone, accounts, seal),
    applications,
    calendarDays: bookings.calendarDays(),
    appointments: bookings.appointments(),
    serviceRecords: records.all(),
    linkRequests: [waitingRequest(stations, now, seal)],
    personas: demoPersonas(accounts),
  };
}

function isWorkingDay(day: DayKey): boolean {
  const { weekday } = workingDay(day);
  return weekday !== undefined && weekday <= 5;
}

/** The clients beside the demo's; none of them uses WeChat. */
function buildOthers(
  stations: readonly StationDocument[],
  known: readonly ClientDocument[],
  names: Iterator<Name, never>,
  seal: (text: string) => string,
): ClientDocument[] {
  const homes = stations.flatMap(({ _id }, i) => {
    const missing = (CLIENTS_PER_STATION[i] ?? 0) - known.filter((c) => c.stationId === _id).length;
    return Array.from({ length: missing }, () => _id);
  });
  return homes.map((stationId, i) => clientDocumentOf(`year-c${i + 1}`, stationId, names.next().value, seal));
}

/** Appointments for one, made by the station. */
function bookTalks(
  plan: Plan,
  bookings: Bookings,
  clientIds: readonly string[],
  days: readonly DayKey[],
  random: Random,
): void {
  const bookedBy = staffOpenid(`${plan.station._id}.w1`);
  for (const day of days) {
    const slots = plan.on(day).filter((s) => s.service.capacity === 1 && s.service.way === 'station');
    for (let n = 0; n < APPOINTMENTS_A_DAY; n++) {
      const slot = random.pick(slots);
      const clientId = random.pick(clientIds);
      if (!slot || !clientId || bookings.hasPlans(clientId, day)) continue;
      if (bookings.fits({ slot, clientId }))
        bookings.book({ station: plan.station, slot, clientId, bookedBy });
    }
  }
}

function wayOf(stations: readonly StationDocument[], serviceId: string) {
  const service = stations.flatMap((s) => s.services).find((s) => s.serviceId === serviceId);
  return !service || service.way === 'station' ? 'face' : service.way;
}
