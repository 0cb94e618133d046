import type { PlannedSlot } from '../../cloudfunctions/appointments/slots';
import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import { addDays, type DayKey, dayOf, monthOf } from '../../cloudfunctions/kernel/time';
import type { Bookings } from './bookings';
import { cast, clientIdAt, staffOpenid } from './people';
import { keyOf, type Plan } from './plan';

/** What the scenes at the first station are played with. */
interface Stage {
  plan: Plan;
  bookings: Bookings;
  /** Clients of this station. */
  clientIds: readonly string[];
  bookedBy: (clientId: string) => string;
  seal: (text: string) => string;
  now: Date;
}

const idOf = (name: string) => clientIdAt(cast.findIndex((n) => n.full === name));
const [elder, younger] = [idOf('林小满'), idOf('林谷雨')];
/** Their weeks are told here and not left to chance. */
export const protagonists: readonly string[] = [elder, younger];
const workGroup = ['顾云舟', '白谷雨', '秦霜降', '夏立春', '江晚舟', '许星河'].map(idOf);
const visitor = idOf('程小雪');

const isGroup = (slot: PlannedSlot) => slot.service.capacity > 1;
const AFTERNOON = 14 * 60;

/** Plays what the comps show, and answers the day on which the first station is busy. */
export function playScenes(stage: Stage): DayKey {
  const today = dayOf(stage.now);
  const busyDay = nextOpenDay(stage.plan, today);
  const nextDay = nextOpenDay(stage.plan, addDays(today, 1));
  playBusyDay(stage, busyDay, nextDay);
  playElder(stage, nextDay, busyDay);
  playYounger(stage, nextDay, busyDay);
  playFullSlots(stage, nextDay, busyDay);
  return busyDay;
}

/** The first day from `from` on which the social group meets in the afternoon. */
function nextOpenDay(plan: Plan, from: DayKey): DayKey {
  const slot = plan.of('social', from, addDays(from, 20)).find((s) => s.fromMinute >= AFTERNOON);
  if (!slot) throw new Error('the station is closed for three weeks');
  return slot.day;
}

/** Three sessions with nine people: a full group, the social group in the afternoon, and a talk. */
function playBusyDay(stage: Stage, busyDay: DayKey, nextDay: DayKey): void {
  const slots = stage.plan.on(busyDay);
  const others = stage.clientIds.filter((id) => !protagonists.includes(id) && !workGroup.includes(id));
  const groups = slots.filter((s) => isGroup(s) && keyOf(s) !== 'social' && s.service.capacity >= 6);
  const group = groups.find((s) => s.fromMinute >= AFTERNOON) ?? groups[0];
  for (const id of workGroup) if (group) book(stage, group, id);
  const afternoon = afternoonSocial(slots);
  const guest = busyDay === nextDay ? elder : others[1];
  if (afternoon) for (const id of [visitor, guest]) if (id) book(stage, afternoon, id, id === elder);
  const talk = slots.find((s) => keyOf(s) === 'talk' && s.fromMinute >= 10 * 60);
  const talker = others.find((id) => id !== visitor && id !== guest);
  if (talk && talker) book(stage, talk, talker);
}

const afternoonSocial = (slots: readonly PlannedSlot[]) =>
  slots.find((s) => keyOf(s) === 'social' && s.fromMinute >= AFTERNOON);

/** Next: the social group with one place left. Later: one more, and one the station called off. */
function playElder(stage: Stage, nextDay: DayKey, busyDay: DayKey): void {
  const { plan } = stage;
  const next = afternoonSocial(plan.on(nextDay));
  if (next && nextDay !== busyDay) {
    book(stage, next, elder, true);
    fill(stage, next, 1);
  }
  bookInTurn(stage, elder, plan.between(addDays(nextDay, 2), addDays(nextDay, 8)), ['body']);
  const missed = plan
    .of('social', addDays(nextDay, 6), addDays(nextDay, 10))
    .find((s) => s.fromMinute >= AFTERNOON);
  const missedAppointment = missed && book(stage, missed, elder);
  if (missed && missedAppointment) {
    const worker = staffOpenid(missed.worker.workerId);
    stage.bookings.cancel(missedAppointment, 'station', worker, stage.seal('社工那天外出学习'));
  }
  playPastMonth(stage, elder, ['social', 'body', 'talk', 'social'], busyDay);
}

/** Two mornings ahead, five visits behind this month. */
function playYounger(stage: Stage, nextDay: DayKey, busyDay: DayKey): void {
  const mornings = stage.plan
    .between(addDays(nextDay, 1), addDays(nextDay, 9))
    .filter((s) => s.fromMinute < 12 * 60);
  bookInTurn(stage, younger, mornings, ['social', 'social']);
  playPastMonth(stage, younger, ['body', 'social', 'talk', 'body', 'social'], busyDay);
}

/** Visits of this month before today, the latest first; fewer where the month is young. */
function playPastMonth(stage: Stage, clientId: string, keys: readonly string[], busyDay: DayKey): void {
  const today = dayOf(stage.now);
  const slots = stage.plan.between(monthOf(today).from, today).filter((s) => s.day !== busyDay);
  bookInTurn(stage, clientId, slots.reverse(), keys);
}

/** The second social group of the coming week, and one whole day, have no places left. */
function playFullSlots(stage: Stage, nextDay: DayKey, busyDay: DayKey): void {
  const coming = stage.plan
    .of('social', addDays(nextDay, 1), addDays(nextDay, 8))
    .filter((s) => s.day !== busyDay);
  const late = coming.find((s) => s.fromMinute >= 16 * 60);
  const only = coming.find((s) => coming.filter((other) => other.day === s.day).length === 1);
  for (const slot of [late, only]) if (slot) fill(stage, slot, 0);
}

/** Takes places for the station's other people until only `left` are left. */
function fill(stage: Stage, slot: PlannedSlot, left: number): void {
  for (const id of stage.clientIds) {
    if (stage.bookings.placesLeft(slot) <= left) return;
    if (!protagonists.includes(id)) book(stage, slot, id);
  }
}

/** Visits to these services in this order, each on a later day of `slots` than the one before. */
function bookInTurn(
  stage: Stage,
  clientId: string,
  slots: readonly PlannedSlot[],
  keys: readonly string[],
): void {
  const days = new Set<DayKey>();
  for (const slot of slots) {
    const wanted = keys[days.size];
    if (wanted === undefined) return;
    if (days.has(slot.day) || keyOf(slot) !== wanted) continue;
    if (book(stage, slot, clientId)) days.add(slot.day);
  }
}

function book(
  stage: Stage,
  slot: PlannedSlot,
  clientId: string,
  remind = false,
): AppointmentDocument | undefined {
  if (!stage.bookings.fits({ slot, clientId })) return undefined;
  return stage.bookings.book({
    station: stage.plan.station,
    slot,
    clientId,
    bookedBy: stage.bookedBy(clientId),
    remind,
  });
}
