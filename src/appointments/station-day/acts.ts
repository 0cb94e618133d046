import type { Expected, Session } from './people';

/** What can be said about somebody who is expected. */
export type Act = 'come' | 'done' | 'missed' | 'undo' | 'correct';

/**
 * What a worker can say now, in the order of the day: that somebody is there, on the day itself; that it took place or nobody
 * came, once it has begun; that the one or the other was a mistake.
 */
export function actsFor(
  { state, arrivedAt, minutes }: Expected,
  { startAt }: Pick<Session, 'startAt'>,
  { now, isToday }: { now: number; isToday: boolean },
): Act[] {
  if (state === 'done') return ['correct'];
  // Who is missed by a correction has a fact behind it: that is corrected again, not undone.
  if (state === 'missed') return minutes === undefined ? ['undo'] : ['correct'];
  if (state !== 'booked') return [];
  const begun = now >= startAt;
  const acts: Act[] = [];
  if (isToday && arrivedAt === undefined) acts.push('come');
  if (begun) acts.push('done');
  if (begun && arrivedAt === undefined) acts.push('missed');
  return acts;
}

/** How long it may have taken: as planned, and a little less or more. Whole minutes, the planned ones first. */
export function likelyMinutes({ startAt, endAt }: Pick<Session, 'startAt' | 'endAt'>): number[] {
  const planned = Math.round((endAt - startAt) / 60_000);
  return [planned, planned - 20, planned - 10, planned + 10, planned + 20].filter((n) => n >= 5);
}
