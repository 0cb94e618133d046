import { command } from '../kernel/database';
import { stations } from './store';

/** All stations of the district: a few dozen at most. */
export async function listStations() {
  const found = await stations.find({ _id: command().gt('') }, { order: [['_id', 'asc']], limit: 1000 });
  return {
    stations: found.map(({ _id, name, streets, address, hours }) => ({
      stationId: _id,
      name,
      streets,
      address,
      hours,
    })),
  };
}
