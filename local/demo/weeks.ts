import type { PlannedSlot } from '../../cloudfunctions/appointments/slots';
import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import { addDays, type DayKey } from '../../cloudfunctions/kernel/time';
import type { Bookings } from './bookings';
import { staffOpenid } from './people';
import { keyOf, type Plan } from './plan';
import type { Random } from './random';

export interface Weeks {
  plan: Plan;
  bookings: Bookings;
  random: Random;
  bookedBy: (clientId: string) => readonly string[];
  seal: (text: string) => string;
}

/** Most people come for a few things; the same ones every week. */
const tastes = [
  ['social', 'body', 'talk'],
  ['cooking', 'life', 'phone'],
  ['work-group', 'job', 'health'],
  ['peer', 'steady', 'relief'],
  ['body', 'health', 'online'],
  ['social', 'work-group', 'assessment'],
  ['respite', 'family', 'visit'],
  ['cooking', 'peer', 'policy'],
] as const;

const CANCELLED_PERCENT = 6;
const REMINDED_PERCENT = 30;

/** Up to `visits` visits of each client between two days (the second left out), some called off again. */
export function fillWeek(
  weeks: Weeks,
  clientIds: readonly string[],
  from: DayKey,
  visits: { from: number; to: number },
  except: readonly DayKey[] = [],
): void {
  const slots = weeks.plan.between(from, addDays(from, 7)).filter((s) => !except.includes(s.day));
  clientIds.forEach((clientId, i) => {
    const count = weeks.random.int(visits.from, visits.to);
    for (let n = 0; n < count; n++) {
      const key = weeks.random.pick<string>(tastes[i % tastes.length] ?? []);
      const wanted = slots.filter((slot) => keyOf(slot) === key);
      bookOneOf(weeks, wanted, clientId);
    }
  });
}

function bookOneOf(weeks: Weeks, wanted: readonly PlannedSlot[], clientId: string): void {
  const { bookings, random, plan } = weeks;
  const slot = random.pick(wanted);
  const bookedBy = random.pick(weeks.bookedBy(clientId));
  if (!slot || !bookedBy || bookings.hasPlans(clientId, slot.day)) return;
  if (!bookings.fits({ slot, clientId })) return;
  const remind = random.percent(REMINDED_PERCENT);
  const appointment = bookings.book({ station: plan.station, slot, clientId, bookedBy, remind });
  if (random.percent(CANCELLED_PERCENT)) callOff(weeks, appointment);
}

function callOff({ bookings, random, seal }: Weeks, appointment: AppointmentDocument): void {
  if (random.percent(60)) bookings.cancel(appointment, 'family', appointment.bookedBy);
  else bookings.cancel(appointment, 'station', staffOpenid(appointment.workerId), seal('社工那天有别的安排'));
}
