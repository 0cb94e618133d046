import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';
import { stations } from './store';

/** What can be booked at a station, in the station's own order; what has ended is left out. */
export async function listServices({ input, now }: { input: { stationId: string }; now: Date }) {
  const found = await stations.get(input.stationId);
  if (!found) throw new DomainError('NOT_FOUND');
  const services = found.services.filter(({ lastDay }) => lastDay === undefined || dayOf(now) <= lastDay);
  return { stationId: found._id, stationName: found.name, services };
}
