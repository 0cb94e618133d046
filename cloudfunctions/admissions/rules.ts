import { DomainError } from '../kernel/errors';
import { type DayKey, monthsAfter } from '../kernel/time';

/** Working days within which a station answers. */
export const ANSWER_DAYS = 5;
/** Open applications one account may have. */
export const SEATS = 3;
/** Applications of one account that are kept, ended ones too: handing in and taking back has an end. */
export const MOST_KEPT = 20;
/** After so long on the list the station asks whether the wish still stands. */
const LONG_MONTHS = 3;
const ENDED_KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

export type State = 'submitted' | 'waiting' | 'accepted' | 'refused' | 'withdrawn';

/** How an application stands: what every act decides by and changes. */
export interface Standing {
  state: State;
  /** When this state began. */
  since: Date;
  dueDay: DayKey | null;
  askDueAt: Date | null;
  asksWish: boolean;
  expiresAt: Date | null;
}

/** What can happen to an application. `ask` is what time does, `still` is the answer that the wish stands. */
export type Act =
  | { kind: 'accept' | 'wait' | 'refuse' | 'withdraw' | 'ask' | 'still' }
  /** To another station, which owes an answer by `dueDay`. */
  | { kind: 'refer'; dueDay: DayKey };

/** From which states each act is possible. */
const FROM: Readonly<Record<Act['kind'], readonly State[]>> = {
  wait: ['submitted'],
  accept: ['submitted', 'waiting'],
  refuse: ['submitted', 'waiting'],
  withdraw: ['submitted', 'waiting'],
  refer: ['submitted', 'waiting'],
  ask: ['waiting'],
  still: ['waiting'],
};

export const isOpen = (state: State): boolean => state === 'submitted' || state === 'waiting';

/**
 * How it stands after an act.
 * @throws DomainError ALREADY_DECIDED where the act comes too late
 */
export function after(standing: Standing, act: Act, now: Date): Standing {
  if (!FROM[act.kind].includes(standing.state)) throw new DomainError('ALREADY_DECIDED');
  switch (act.kind) {
    case 'wait':
      return { ...begun('waiting', now), askDueAt: monthsAfter(now, LONG_MONTHS) };
    case 'refer':
      return { ...begun('submitted', now), dueDay: act.dueDay };
    case 'ask':
      return { ...standing, asksWish: true, askDueAt: null };
    case 'still':
      // The place in the list stays: `since` is when waiting began. Nobody asked, nothing to be answered.
      return standing.asksWish
        ? { ...standing, asksWish: false, askDueAt: monthsAfter(now, LONG_MONTHS) }
        : standing;
    case 'accept':
      return begun('accepted', now);
    case 'refuse':
      return ended('refused', now);
    case 'withdraw':
      return ended('withdrawn', now);
  }
}

function begun(state: State, now: Date): Standing {
  return { state, since: now, dueDay: null, askDueAt: null, asksWish: false, expiresAt: null };
}

function ended(state: State, now: Date): Standing {
  return { ...begun(state, now), expiresAt: new Date(now.getTime() + ENDED_KEPT_DAYS * DAY_MS) };
}

/** How an application stands when it is handed in. */
export function submitted(dueDay: DayKey, now: Date): Standing {
  return { ...begun('submitted', now), dueDay };
}

/** Who has waited since then or longer has waited long. */
export const longBefore = (now: Date): Date => monthsAfter(now, -LONG_MONTHS);

/** Whether it has been on the list for three months: time to look for a place elsewhere. */
export function waitsLong({ state, since }: Pick<Standing, 'state' | 'since'>, now: Date): boolean {
  return state === 'waiting' && since <= longBefore(now);
}

/** The seats of an account, by which its open applications are told apart. */
export function seatsOf(openid: string): string[] {
  return Array.from({ length: SEATS }, (_, i) => `${openid}.${i + 1}`);
}
