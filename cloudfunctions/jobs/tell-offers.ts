import { type Account, loadAccounts } from '../accounts/public';
import { type Offered, passOnWaits } from '../appointments/public';
import { markOffersTold } from '../calendar/public';
import { holds, loadClients } from '../cases/public';
import { speaksFor } from '../kernel/access';
import { isDaytime, sendMessage } from '../kernel/messages';
import { dayOf, minuteOf } from '../kernel/time';

/**
 * Passes on what nobody answered in time, and tells those for whom a place is kept, at least once: a crash between
 * sending and marking repeats one message rather than losing it. Nothing is sent where notifications are not
 * consented to, nor to somebody who no longer speaks for the client. Answers how many went out.
 */
export async function tellOffers(now: Date): Promise<number> {
  const offers = await passOnWaits(now);
  if (offers.length === 0 || !isDaytime(now)) return 0;
  const [accounts, clients] = await Promise.all([
    loadAccounts(offers.map(({ wait }) => wait.openid)),
    loadClients(offers.map(({ wait }) => wait.clientId)),
  ]);
  const agreed = new Set(clients.filter((client) => holds(client, 'notifications')).map(({ _id }) => _id));
  const sent = await Promise.all(
    offers.map((offer) => {
      const { clientId, openid } = offer.wait;
      return agreed.has(clientId) && maySee(accounts.get(openid), clientId) ? tell(offer, now) : false;
    }),
  );
  for (const dayId of new Set(offers.map((offer) => offer.dayId))) {
    const told = offers.filter((offer) => offer.dayId === dayId).map(({ wait }) => wait._id);
    await markOffersTold(dayId, told);
  }
  return sent.filter(Boolean).length;
}

const maySee = (account: Account | undefined, clientId: string): boolean =>
  account !== undefined && speaksFor(account, clientId, 'book');

/** @returns whether WeChat took it */
async function tell({ wait, until }: Offered, now: Date): Promise<boolean> {
  try {
    await sendMessage({
      openid: wait.openid,
      page: `appointments/schedule/index?clientId=${wait.clientId}`,
      data: { thing1: `空出一个时间，${untilWords(until, now)}前答复`, thing2: wait.named.stationName },
    });
    return true;
  } catch {
    return false;
  }
}

/** 明天上午9:00, or 下午3:30 today. */
function untilWords(until: Date, now: Date): string {
  const minute = minuteOf(until);
  const hour = Math.floor(minute / 60);
  const half = hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上';
  const clock = `${hour > 12 ? hour - 12 : hour}:${String(minute % 60).padStart(2, '0')}`;
  return `${dayOf(until) === dayOf(now) ? '' : '明天'}${half}${clock}`;
}
