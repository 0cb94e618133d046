import type { DayKey } from '../../cloudfunctions/kernel/time';
import type { Random } from './random';
import type { Records } from './records';
import type { StationYear } from './world';

/** How people are reached beside groups and appointments; the shares are ours. Minutes in steps of five. */
const ways = [
  { way: 'phone', percent: 55, services: ['phone'], minutes: [10, 20] },
  { way: 'home', percent: 25, services: ['visit'], minutes: [40, 60] },
  { way: 'online', percent: 10, services: ['online'], minutes: [10, 20] },
  { way: 'face', percent: 10, services: ['assessment', 'policy', 'job'], minutes: [30, 60] },
] as const;

/**
 * Exactly `count` contacts, so that everybody is reached again before anybody is reached once more: the
 * year is cut into rounds, and each round meets every client on some day of its own.
 */
export function addContacts(
  records: Records,
  years: readonly StationYear[],
  count: number,
  random: Random,
): void {
  const people = random.shuffle(
    years.flatMap((year) => year.clientIds.map((clientId) => ({ year, clientId }))),
  );
  const rounds = Math.ceil(count / people.length);
  for (let n = 0; n < count; n++) {
    const who = people[n % people.length];
    if (!who) throw new Error('nobody to reach');
    const round = Math.floor(n / people.length);
    const { days } = who.year;
    const from = Math.floor((round * days.length) / rounds);
    const to = Math.floor(((round + 1) * days.length) / rounds);
    addContact(
      records,
      who.year,
      who.clientId,
      random.shuffle(days.slice(from, to)),
      `year-r${n + 1}`,
      random,
    );
  }
}

/** On the first of these days that suits the client and some worker. */
function addContact(
  records: Records,
  { station }: StationYear,
  clientId: string,
  days: readonly DayKey[],
  _id: string,
  random: Random,
): void {
  const { way, services, minutes: range } = pickWay(random);
  const minutes = random.int(range[0] / 5, range[1] / 5) * 5;
  const serviceId = `${station._id}.${random.pick<string>(services)}`;
  for (const day of days) {
    if (records.hasMet(clientId, day)) continue;
    for (const worker of random.shuffle(station.workers)) {
      const fromMinute = records.firstGap(worker, day, minutes);
      if (fromMinute === undefined) continue;
      return records.addContacts([
        { _id, station, worker, clientId, day, fromMinute, minutes, serviceId, way },
      ]);
    }
  }
  throw new Error(`no time for ${_id}`);
}

function pickWay(random: Random): (typeof ways)[number] {
  let rest = random.int(1, 100);
  for (const way of ways) {
    rest -= way.percent;
    if (rest <= 0) return way;
  }
  return ways[0];
}
