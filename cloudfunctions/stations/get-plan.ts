import { type Caller, worksAt } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { type StationDocument, stations, type Worker } from './store';

interface GetPlan {
  input: { stationId: string };
  caller: Caller;
}

/** The whole plan of a station, for those who work there. One trip beside the account's. */
export async function getPlan({ input, caller }: GetPlan) {
  const station = await stations.get(input.stationId);
  if (!station) throw new DomainError('NOT_FOUND');
  return {
    ...showPlan(station),
    mayChangeServices: worksAt(caller, station._id, ['manager']),
  };
}

function showPlan({ name, revision = 0, services, workers, rooms = [], closedDays = [] }: StationDocument) {
  return { stationName: name, revision, services, workers: workers.map(showWorker), rooms, closedDays };
}

const showWorker = (worker: Worker) => ({ later: [], leave: [], extraHours: [], ...worker });
