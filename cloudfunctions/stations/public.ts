import type { HelpContact } from '../../contracts/stations';
import { command } from '../kernel/database';
import type { DayKey } from '../kernel/time';
import { weekOn } from './rules';
import { type StationDocument, stations } from './store';

export { hoursFor, isAway, isOffered, weekOn } from './rules';
export type { StationDocument, StationService, Worker } from './store';

/** One station with its services and workers, or null. One trip. */
export function loadStation(stationId: string): Promise<StationDocument | null> {
  return stations.get(stationId);
}

/** Several stations at once, in one trip; unknown ids are left out. */
export async function loadStations(stationIds: readonly string[]): Promise<StationDocument[]> {
  const ids = [...new Set(stationIds)];
  return ids.length === 0 ? [] : stations.find({ _id: command().in(ids) }, { limit: 1000 });
}

/** From the first worker who comes to the last who goes, weekday by weekday. */
function openHours({ workers }: StationDocument, today: DayKey): HelpContact['open'] {
  const hours = workers.flatMap((worker) => weekOn(worker, today).hours);
  const weekdays = [...new Set(hours.map(({ weekday }) => weekday))].sort();
  return weekdays.map((weekday) => {
    const day = hours.filter((it) => it.weekday === weekday);
    return {
      weekday,
      fromMinute: Math.min(...day.map(({ fromMinute }) => fromMinute)),
      toMinute: Math.max(...day.map(({ toMinute }) => toMinute)),
    };
  });
}

/** Whom to call at this station. */
export function helpContactOf(station: StationDocument, today: DayKey): HelpContact {
  const [worker] = station.workers;
  return {
    stationId: station._id,
    stationName: station.name,
    phone: station.phone,
    hours: station.hours,
    open: openHours(station, today),
    worker: worker && { workerName: worker.name, workerTitle: worker.title },
  };
}
