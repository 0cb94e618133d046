import type { Output } from '../../platform/calls';
import { type DayKey, dayOf, monthDay, monthsLater } from '../../platform/time';
import { dueDay, application as words } from '../../texts/admissions';

type Application = Pick<
  Output<'admissions', 'getApplication'>,
  'state' | 'steps' | 'dueDay' | 'position' | 'asksWish'
>;
type Happened = Application['steps'][number];

/** One step of an application's way. `over`: it ended there without a place. */
export interface WayStep {
  mark: 'done' | 'now' | 'next' | 'over';
  words: string;
  note?: string;
  /** In the station's words. */
  reason?: string;
}

/** What has happened to an application, in order. */
export const happenedTo = ({ steps }: Pick<Application, 'steps'>): WayStep[] => steps.map(doneStep);

/**
 * The same, where it stands, and what may come, as its applicant reads it.
 * @param now epoch ms
 */
export function wayOf(application: Application, now: number): WayStep[] {
  const { steps, state } = application;
  const happened = happenedTo(application);
  switch (state) {
    case 'submitted':
      return [...happened, beingRead(application, dayOf(now)), { mark: 'next', words: words.next }];
    case 'waiting': {
      // The step that put it on the list is the one it still stands at, unless something came after.
      const past = steps[steps.length - 1]?.kind === 'waiting' ? happened.slice(0, -1) : happened;
      const reason = happened[past.length]?.reason;
      return [
        ...past,
        { mark: 'now', ...words.now.waiting(application.position, askedOn(application)), reason },
        { mark: 'next', words: words.next },
      ];
    }
    case 'accepted':
    case 'refused':
    case 'withdrawn':
      return happened;
  }
}

function doneStep({ at, kind, stationName, reason }: Happened): WayStep {
  const day = monthDay(dayOf(at));
  const told = kind === 'referred' ? words.happened.referred(stationName) : words.happened[kind];
  return {
    mark: kind === 'refused' || kind === 'withdrawn' ? 'over' : 'done',
    words: told,
    note: kind === 'submitted' ? `${day}，${stationName}` : day,
    reason,
  };
}

function beingRead({ dueDay: due }: Application, today: DayKey): WayStep {
  if (due !== undefined && due < today) return { mark: 'now', ...words.now.late };
  return { mark: 'now', ...words.now.submitted(due && dueDay(due, today)) };
}

/** So many months on the list, or since the last answer, and the station asks again. */
const ASKED_AFTER_MONTHS = 3;

/** The day on which the station asks whether the wish still stands; undefined while it is asking. */
function askedOn({ steps, asksWish }: Application): DayKey | undefined {
  const since = steps.filter(({ kind }) => kind === 'waiting' || kind === 'still-wished').at(-1);
  return asksWish || !since ? undefined : monthsLater(dayOf(since.at), ASKED_AFTER_MONTHS);
}
