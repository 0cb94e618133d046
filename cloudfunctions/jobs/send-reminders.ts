import { type AppointmentDocument, loadDueReminders, markReminded } from '../appointments/public';
import { sendMessage } from '../kernel/messages';
import { minuteOf } from '../kernel/time';

/**
 * Sends what is due, at least once: a crash between sending and marking repeats one message rather than
 * losing it. One that WeChat refuses is not tried again. Answers how many went out.
 */
export async function sendReminders(now: Date): Promise<number> {
  const due = await loadDueReminders(now);
  const sent = await Promise.all(due.map(remind));
  return sent.filter(Boolean).length;
}

async function remind(appointment: AppointmentDocument): Promise<boolean> {
  const delivered = await sendMessage({
    openid: appointment.bookedBy,
    page: `appointments/detail/index?appointmentId=${appointment._id}`,
    data: { thing1: `明天${partOfDay(appointment.startAt)}有安排`, thing2: appointment.agreed.stationName },
  }).then(
    () => true,
    () => false,
  );
  await markReminded(appointment);
  return delivered;
}

function partOfDay(startAt: Date): string {
  const minute = minuteOf(startAt);
  if (minute < 12 * 60) return '上午';
  return minute < 18 * 60 ? '下午' : '晚上';
}
