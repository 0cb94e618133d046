import type { Account } from '../accounts/public';
import type { VisitDocument } from '../cases/public';
import { dayOf } from '../kernel/time';
import type { StationDocument } from '../stations/public';
import { whatOf } from './rules';

/** Visits with the names of those who read; two calls about the same thing on one day are one line. */
export function showVisits(
  visits: readonly VisitDocument[],
  readers: ReadonlyMap<string, Account>,
  stations: readonly StationDocument[],
) {
  const stationNames = new Map(stations.map(({ _id, name }) => [_id, name]));
  return oncePerDay(visits).map(({ at, openid, stationId, call }) => ({
    at: at.getTime(),
    reader: readers.get(openid)?.name ?? '',
    stationName: stationNames.get(stationId) ?? '',
    what: whatOf(call),
  }));
}

function oncePerDay(visits: readonly VisitDocument[]): VisitDocument[] {
  const lines = new Map<string, VisitDocument>();
  for (const visit of visits) {
    const line = [dayOf(visit.at), visit.openid, visit.stationId, whatOf(visit.call)].join();
    if (!lines.has(line)) lines.set(line, visit);
  }
  return [...lines.values()];
}
