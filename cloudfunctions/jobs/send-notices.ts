import {
  type Account,
  loadAccounts,
  loadAroundAll,
  loseMessageQuota,
  spendMessageQuota,
} from '../accounts/public';
import { type AppointmentDocument, loadDueNotices, settleNotice } from '../appointments/public';
import { type ClientDocument, holds, loadClients } from '../cases/public';
import { speaksFor } from '../kernel/access';
import { isDaytime, sendMessage } from '../kernel/messages';
import { isStillTrue, noticeWords } from './notice-rules';

/**
 * Tells families what a station has changed, at least once: sent, then noted. Nothing is told that has changed
 * again or has begun, nor at night. Where no message can go, since nobody allowed one more or agreed to any, the
 * station calls. Answers how many messages went out.
 */
export async function sendNotices(now: Date): Promise<number> {
  if (!isDaytime(now)) return 0;
  const due = await loadDueNotices(now);
  if (due.length === 0) return 0;
  const [booked, around, clients] = await Promise.all([
    loadAccounts(due.map(({ bookedBy }) => bookedBy)),
    loadAroundAll(due.map(({ clientId }) => clientId)),
    loadClients(due.map(({ clientId }) => clientId)),
  ]);
  // One object an account, so that what one message spends the next one lacks.
  const accounts = new Map([...around, ...booked]);
  const known = new Map(clients.map((client) => [client._id, client]));
  let sent = 0;
  for (const appointment of due) {
    const client = known.get(appointment.clientId);
    if (client?.state !== 'active' || !isStillTrue(appointment, now)) await settleNotice(appointment, null);
    else if (await tell(appointment, client, accounts)) sent += 1;
    else await settleNotice(appointment, now);
  }
  return sent;
}

/** @returns whether a message went out */
async function tell(
  appointment: AppointmentDocument,
  client: ClientDocument,
  accounts: ReadonlyMap<string, Account>,
): Promise<boolean> {
  if (!appointment.notice || !holds(client, 'notifications')) return false;
  const to = whomToTell(appointment, accounts);
  if (!to?.messageQuota) return false;
  const { _id, agreed, startAt } = appointment;
  to.messageQuota.changed = (to.messageQuota.changed ?? 1) - 1;
  try {
    await sendMessage({
      openid: to.openid,
      kind: 'changed',
      page: `appointments/detail/index?appointmentId=${_id}`,
      data: { thing1: noticeWords(appointment.notice.kind, startAt), thing2: agreed.stationName },
    });
  } catch {
    // WeChat knows better: whoever has taken the yes back gets no message until they say it again.
    await loseMessageQuota(to.openid, 'changed');
    to.messageQuota.changed = 0;
    return false;
  }
  await settleNotice(appointment, null);
  await spendMessageQuota(to.openid, 'changed');
  return true;
}

/** Who has booked, or somebody else who may book for the client, with a message left. */
function whomToTell(
  { bookedBy, clientId }: AppointmentDocument,
  accounts: ReadonlyMap<string, Account>,
): Account | undefined {
  const mayHear = (account: Account | undefined): account is Account =>
    account !== undefined && speaksFor(account, clientId, 'book') && (account.messageQuota?.changed ?? 0) > 0;
  const first = accounts.get(bookedBy);
  return mayHear(first) ? first : [...accounts.values()].find(mayHear);
}
