import { type DayKey, dayOf } from '../../platform/time';
import type { Visit } from './use-visits';

/** Visits under their days, in the order they came in. */
export function byDay(visits: readonly Visit[]): { day: DayKey; visits: Visit[] }[] {
  const days = new Map<DayKey, Visit[]>();
  for (const visit of visits) {
    const day = dayOf(visit.at);
    days.set(day, [...(days.get(day) ?? []), visit]);
  }
  return [...days].map(([day, of]) => ({ day, visits: of }));
}
