import { planning } from '../../contracts/planning';
import { stations } from '../../contracts/stations';
import { loadCaller } from '../accounts/public';
import { serve } from '../kernel/serve';
import { getPlan } from './get-plan';
import { getStation } from './get-station';
import { listServices } from './list-services';
import { listStations } from './list-stations';
import { saveClosedDays } from './save-closed-days';
import { saveRooms } from './save-rooms';
import { saveService } from './save-service';
import { saveWorkerDays } from './save-worker-days';
import { saveWorkerHours } from './save-worker-hours';

export const main = serve(
  'stations',
  { ...stations, ...planning },
  {
    listStations,
    getStation,
    listServices,
    getPlan,
    saveService,
    saveWorkerHours,
    saveWorkerDays,
    saveClosedDays,
    saveRooms,
  },
  { loadCaller },
);
