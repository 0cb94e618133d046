import { DomainError } from '../kernel/errors';
import { addDays, DAYTIME, dayOf, instantOf, minuteOf } from '../kernel/time';
import { freePlace, placesLeft, type Session, type Stretch, takePlace } from './rules';

/** A place that is kept for one who waits. `tellAt` is when to say so; absent once it was said. */
export interface Offer {
  until: Date;
  tellAt?: Date;
}

/** One who waits for a slot, since `at`. */
export interface Waiting {
  waitId: string;
  clientId: string;
  at: Date;
  offer?: Offer;
}

/** Those who wait for one slot, in the order they came. `toMinute` includes the buffer. */
export interface Queue extends Stretch {
  slotId: string;
  capacity: number;
  /** From then on the slot cannot be booked any more, and nothing is offered. */
  closesAt: Date;
  entries: Waiting[];
}

/** A worker's day: an offer that is kept takes its place in `sessions`, under its `waitId`. */
export interface WorkerDay {
  sessions: Session[];
  queues: Queue[];
}

/** So many may wait for one slot. */
const LONGEST = 20;
/** So long an offer is kept, the night not counted. */
const KEPT_MINUTES = 120;
const { fromMinute: MORNING, toMinute: EVENING } = DAYTIME;

/** Offers are told by day, and kept two hours from then; never longer than the slot can be booked. */
export function offerAt(now: Date, closesAt: Date): Required<Offer> {
  const minute = minuteOf(now);
  const today = dayOf(now);
  const tellAt =
    minute < MORNING
      ? instantOf(today, MORNING)
      : minute < EVENING
        ? now
        : instantOf(addDays(today, 1), MORNING);
  const night = minuteOf(tellAt) + KEPT_MINUTES > EVENING ? 1440 - EVENING + MORNING : 0;
  const until = new Date(tellAt.getTime() + (KEPT_MINUTES + night) * 60_000);
  return { tellAt, until: until < closesAt ? until : closesAt };
}

/** Every place that is free goes to whoever has waited longest for it, and is kept for them. */
export function passOn(day: WorkerDay, now: Date): WorkerDay {
  const next = day.queues
    .flatMap((queue) => {
      const waiting = queue.entries.find(({ offer }) => !offer);
      return waiting && now < queue.closesAt && placesLeft(day.sessions, queue) > 0
        ? [{ queue, waiting }]
        : [];
    })
    .sort((a, b) => a.waiting.at.getTime() - b.waiting.at.getTime())[0];
  if (!next) return day;
  const { queue, waiting } = next;
  const offered = { ...waiting, offer: offerAt(now, queue.closesAt) };
  const entries = queue.entries.map((entry) => (entry === waiting ? offered : entry));
  return passOn(
    {
      sessions: takePlace(day.sessions, queue, waiting.waitId),
      queues: day.queues.map((q) => (q === queue ? { ...queue, entries } : q)),
    },
    now,
  );
}

/**
 * The day with one more who waits, behind the others. What has become free since is passed on.
 * @throws DomainError SLOT_FREE where a place is left, ALREADY_WAITING, or LIST_FULL
 */
export function join(day: WorkerDay, slot: Omit<Queue, 'entries'>, waiting: Waiting): WorkerDay {
  const entries = day.queues.find(({ slotId }) => slotId === slot.slotId)?.entries ?? [];
  if (entries.some(({ clientId }) => clientId === waiting.clientId)) throw new DomainError('ALREADY_WAITING');
  if (!entries.some(({ offer }) => !offer) && placesLeft(day.sessions, slot) > 0)
    throw new DomainError('SLOT_FREE');
  if (entries.length >= LONGEST) throw new DomainError('LIST_FULL');
  const others = day.queues.filter(({ slotId }) => slotId !== slot.slotId);
  const queues = [...others, { ...slot, entries: [...entries, waiting] }];
  return passOn({ sessions: day.sessions, queues }, waiting.at);
}

/** Takes a place for somebody new. @throws DomainError SLOT_FULL also where others wait: nobody jumps. */
export function takeNew(
  day: WorkerDay,
  slot: Stretch & { slotId: string; capacity: number },
  appointmentId: string,
): WorkerDay {
  const queue = day.queues.find(({ slotId }) => slotId === slot.slotId);
  if (queue?.entries.some(({ offer }) => !offer)) throw new DomainError('SLOT_FULL');
  return { ...day, sessions: takePlace(day.sessions, slot, appointmentId) };
}

/** Gives a place back; whoever waits for it is next. */
export function giveBack(day: WorkerDay, appointmentId: string, now: Date): WorkerDay {
  return passOn({ ...day, sessions: freePlace(day.sessions, appointmentId) }, now);
}

/** Who of this client waits for the slot. @throws DomainError NOT_WAITING */
function entryOf(day: WorkerDay, slotId: string, clientId: string): Waiting {
  const queue = day.queues.find((q) => q.slotId === slotId);
  const entry = queue?.entries.find((e) => e.clientId === clientId);
  if (!entry) throw new DomainError('NOT_WAITING');
  return entry;
}

/** The day without these, their offers' places given back but not yet passed on. */
function without(day: WorkerDay, gone: readonly Waiting[]): WorkerDay {
  return {
    sessions: gone.reduce((sessions, { waitId }) => freePlace(sessions, waitId), day.sessions),
    queues: day.queues
      .map((queue) => ({ ...queue, entries: queue.entries.filter((entry) => !gone.includes(entry)) }))
      .filter(({ entries }) => entries.length > 0),
  };
}

/** Waits no longer, or does not want what is kept: the next one gets it. @throws DomainError NOT_WAITING */
export function leave(day: WorkerDay, slotId: string, clientId: string, now: Date) {
  const entry = entryOf(day, slotId, clientId);
  return { waitId: entry.waitId, day: passOn(without(day, [entry]), now) };
}

/**
 * The place that was kept becomes an appointment's.
 * @throws DomainError NOT_WAITING, or OFFER_OVER where nothing is kept for this client, or not any more
 */
export function accept(
  day: WorkerDay,
  slot: Stretch & { slotId: string; capacity: number },
  { clientId, appointmentId }: { clientId: string; appointmentId: string },
  now: Date,
) {
  const entry = entryOf(day, slot.slotId, clientId);
  if (!entry.offer || now >= entry.offer.until) throw new DomainError('OFFER_OVER');
  const freed = without(day, [entry]);
  return {
    waitId: entry.waitId,
    day: { ...freed, sessions: takePlace(freed.sessions, slot, appointmentId) },
  };
}

/** What is over is dropped, what became free is passed on. `dropped`: those who wait no longer. */
export function settle(day: WorkerDay, now: Date): { day: WorkerDay; dropped: Waiting[] } {
  const dropped = day.queues.flatMap(({ closesAt, entries }) =>
    entries.filter(({ offer }) => now >= (offer?.until ?? closesAt)),
  );
  return { day: passOn(without(day, dropped), now), dropped };
}

/** The offers nobody has heard of, though it is time. */
export function untold(day: WorkerDay, now: Date): Waiting[] {
  return day.queues.flatMap(({ entries }) =>
    entries.filter(({ offer }) => offer?.tellAt && offer.tellAt <= now),
  );
}

/** The day with these offers told. */
export function markTold(day: WorkerDay, waitIds: readonly string[]): WorkerDay {
  const queues = day.queues.map((queue) => ({
    ...queue,
    entries: queue.entries.map((entry) =>
      entry.offer && waitIds.includes(entry.waitId)
        ? { ...entry, offer: { until: entry.offer.until } }
        : entry,
    ),
  }));
  return { ...day, queues };
}

/** When to look at this day again: an offer is to be told or over, or a list closes. */
export function dueAt({ queues }: WorkerDay): Date | undefined {
  const times = queues.flatMap(({ closesAt, entries }) =>
    entries.map(({ offer }) => (offer ? (offer.tellAt ?? offer.until) : closesAt).getTime()),
  );
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}
