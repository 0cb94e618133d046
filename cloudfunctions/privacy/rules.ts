import { monthsAfter } from '../kernel/time';

/** Days in which a request for erasure can be taken back. */
const DAYS_TO_CHANGE_ONES_MIND = 7;
const DAY_MS = 86_400_000;

/** How long a station keeps what it must after the end: as long as somebody could still make a claim. */
const KEPT_MONTHS = 36;

/** From when on an erasure asked for now cannot be taken back. */
export function dueAfter(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + DAYS_TO_CHANGE_ONES_MIND * DAY_MS);
}

/** Until when service records, consents and appointments are kept without a name: from the end of service on. */
export function keptUntil(exitAt: Date | undefined, erasedAt: Date): Date {
  return monthsAfter(exitAt ?? erasedAt, KEPT_MONTHS);
}

/** Whoever has left so early has been kept long enough. */
export function longGone(now: Date): Date {
  return monthsAfter(now, -KEPT_MONTHS);
}

interface Erasable {
  erasure?: { requestedAt: Date; dueAt: Date } | null;
  exit?: { at: Date } | null;
}

const KEPT = ['service-records', 'consents', 'appointments'] as const;

/** An erasure as the family sees it; before one is asked for, what would be kept if it were now. */
export function showErasure({ erasure, exit }: Erasable, now: Date) {
  const untilAt = keptUntil(exit?.at, erasure?.dueAt ?? dueAfter(now)).getTime();
  return {
    requestedAt: erasure?.requestedAt.getTime(),
    dueAt: erasure?.dueAt.getTime(),
    keeps: KEPT.map((what) => ({ what, untilAt })),
  };
}

type VisitedThing = 'file' | 'appointments' | 'links' | 'consents' | 'other';

/** What a reading was about, by its call. */
export function whatOf(call: string): VisitedThing {
  const [domain, action] = call.split('/');
  if (action === 'getClient') return 'file';
  if (action === 'listLinks') return 'links';
  if (domain === 'appointments' || domain === 'consents') return domain;
  return 'other';
}
