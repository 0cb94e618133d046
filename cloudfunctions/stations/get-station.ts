import { DomainError } from '../kernel/errors';
import { stations } from './store';

/** One station as everyone may see it: the contract leaves workers' hours out. */
export async function getStation({ input }: { input: { stationId: string } }) {
  const found = await stations.get(input.stationId);
  if (!found) throw new DomainError('NOT_FOUND');
  return { station: { ...found, stationId: found._id } };
}
