import { hanyang } from './facts/hanyang';
import type { Random } from './random';
import type { Contact, Records } from './records';
import type { StationYear } from './world';

const MINUTES = 90;
const AFTERNOON = 14 * 60;
const SERVICES = ['social', 'peer', 'body', 'life', 'work-group', 'family'];

/** The year's group sessions, spread over stations and days, with exactly the published attendances. */
export function addGroupSessions(records: Records, years: readonly StationYear[], random: Random): void {
  const { groupSessions, groupAttendances } = hanyang.year;
  const sizes = unevenShares(groupAttendances, groupSessions, random);
  sizes.forEach((size, i) => {
    const year = years[i % years.length];
    if (!year) return;
    const number = Math.floor(i / years.length);
    const inStation = Math.ceil(groupSessions / years.length);
    const around = Math.floor(((number + 0.5) * year.days.length) / inStation);
    addSession(records, year, number, around, size, random);
  });
}

/** `total` in `count` whole shares that differ as real groups do. */
function unevenShares(total: number, count: number, random: Random): number[] {
  const shares = Array.from(
    { length: count },
    (_, i) => Math.floor((total * (i + 1)) / count) - Math.floor((total * i) / count),
  );
  for (let i = 0; i + 1 < count; i += 2) {
    const moved = random.int(-6, 6);
    shares[i] = (shares[i] ?? 0) + moved;
    shares[i + 1] = (shares[i + 1] ?? 0) - moved;
  }
  return shares;
}

/** On the first day from `dayIndex` on, wrapping round, on which some worker has the afternoon free. */
function addSession(
  records: Records,
  { station, clientIds, days }: StationYear,
  number: number,
  dayIndex: number,
  size: number,
  random: Random,
): void {
  const key = SERVICES[number % SERVICES.length];
  const groupSessionId = `${station._id}.g${number + 1}`;
  for (const day of [...days.slice(dayIndex), ...days.slice(0, dayIndex)]) {
    for (const worker of random.shuffle(station.workers)) {
      const fromMinute = records.firstGap(worker, day, MINUTES, AFTERNOON);
      if (fromMinute === undefined) continue;
      const free = clientIds.filter((id) => !records.hasMet(id, day));
      const [first, ...others] = random.shuffle(free).slice(0, size);
      if (first === undefined || others.length !== size - 1) continue;
      const contactOf = (clientId: string): Contact => ({
        _id: `${groupSessionId}:${clientId}`,
        station,
        worker,
        clientId,
        day,
        fromMinute,
        minutes: MINUTES,
        serviceId: `${station._id}.${key}`,
        way: 'activity',
        groupSessionId,
      });
      return records.addContacts([contactOf(first), ...others.map(contactOf)]);
    }
  }
  throw new Error(`no room for ${groupSessionId}`);
}
