import { DomainError } from '../kernel/errors';
import { stations } from './store';

/** What can be booked at a station, in the station's own order. */
export async function listServices({ input }: { input: { stationId: string } }) {
  const found = await stations.get(input.stationId);
  if (!found) throw new DomainError('NOT_FOUND');
  return { stationId: found._id, stationName: found.name, services: found.services };
}
