import { type Account, loadAccounts } from '../accounts/public';
import { type AppointmentDocument, loadDueReminders, markReminded } from '../appointments/public';
import { holds, loadClients } from '../cases/public';
import { speaksFor } from '../kernel/access';
import { isDaytime, sendMessage } from '../kernel/messages';
import { dayOf, minuteOf } from '../kernel/time';

/**
 * Sends what is due, at least once: a crash between sending and marking repeats one message rather than
 * losing it. One that WeChat refuses is not tried again. Nothing is sent about what has begun, nor where
 * notifications are not consented to, nor to somebody who no longer speaks for the client. Answers how many
 * went out.
 */
export async function sendReminders(now: Date): Promise<number> {
  if (!isDaytime(now)) return 0;
  const due = await loadDueReminders(now);
  const [accounts, clients] = await Promise.all([
    loadAccounts(due.map((appointment) => appointment.bookedBy)),
    loadClients(due.map((appointment) => appointment.clientId)),
  ]);
  const agreed = new Set(clients.filter((client) => holds(client, 'notifications')).map(({ _id }) => _id));
  const sent = await Promise.all(
    due.map(async (appointment) => {
      const wanted =
        now < appointment.startAt &&
        agreed.has(appointment.clientId) &&
        maySee(accounts.get(appointment.bookedBy), appointment);
      const delivered = wanted && (await remind(appointment, now));
      await markReminded(appointment);
      return delivered;
    }),
  );
  return sent.filter(Boolean).length;
}

const maySee = (account: Account | undefined, { clientId }: AppointmentDocument): boolean =>
  account !== undefined && speaksFor(account, clientId, 'book');

/** @returns whether WeChat took it */
async function remind(appointment: AppointmentDocument, now: Date): Promise<boolean> {
  const { _id, bookedBy, startAt, agreed } = appointment;
  const day = dayOf(startAt) === dayOf(now) ? '今天' : '明天';
  try {
    await sendMessage({
      openid: bookedBy,
      page: `appointments/detail/index?appointmentId=${_id}`,
      data: { thing1: `${day}${partOfDay(startAt)}有安排`, thing2: agreed.stationName },
    });
    return true;
  } catch {
    return false;
  }
}

function partOfDay(startAt: Date): string {
  const minute = minuteOf(startAt);
  if (minute < 12 * 60) return '上午';
  return minute < 18 * 60 ? '下午' : '晚上';
}
