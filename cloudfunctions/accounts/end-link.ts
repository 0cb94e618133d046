import { accounts as contract } from '../../contracts/accounts';
import { loadClient } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { isAround, linkIdOf, loadAround, mayEnd, writeAccount, writeEnding } from './linking';
import { withoutClient } from './rules';
import { accounts, stationNames } from './store';

interface EndLink {
  input: { clientId: string; linkId: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Ends a link, or the client's own account, at once: the next call of that account finds it gone, and is told.
 * Trips: account, for staff the client's station, then a transaction of eight.
 * @throws DomainError NOT_YOURS_TO_END, NOT_FOUND where there is no such link any more.
 */
export async function endLink({ input, caller, now }: EndLink) {
  const { clientId, linkId } = input;
  const command = { openid: caller.openid, action: 'endLink', input, now };
  return once(command, contract.endLink.output, async (tx) => {
    const [client, around] = await Promise.all([loadClient(clientId), loadAround(clientId)]);
    const station = client && (await stationNames.get(client.stationId));
    const openid = around.find((a) => linkIdOf(a._id, clientId) === linkId)?._id;
    if (!client || openid === undefined) throw new DomainError('NOT_FOUND');
    if (!mayEnd(caller, openid, client)) throw new DomainError('NOT_YOURS_TO_END');
    const account = await accounts.get(openid, tx);
    // Ended by another since it was found.
    if (!account || !isAround(account, clientId)) throw new DomainError('NOT_FOUND');
    const after = withoutClient(account, clientId);
    if (openid === caller.openid) await writeAccount(tx, openid, account, after);
    else {
      const role = account.links.find((l) => l.clientId === clientId)?.relation ?? 'client';
      await writeEnding(tx, account, after, { at: now, role, stationName: station?.name ?? '' });
    }
    return { linkId };
  });
}
