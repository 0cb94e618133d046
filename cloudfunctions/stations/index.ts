import { stations } from '../../contracts/stations';
import { loadCaller } from '../accounts/public';
import { serve } from '../kernel/serve';
import { getStation } from './get-station';
import { listServices } from './list-services';
import { listStations } from './list-stations';

export const main = serve('stations', stations, { listStations, getStation, listServices }, { loadCaller });
