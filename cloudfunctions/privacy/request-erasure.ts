import { privacy as contract } from '../../contracts/privacy';
import { clients } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { command } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { dueAfter, showErasure } from './rules';

interface RequestErasure {
  input: { clientId: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Asks for erasure in seven days; who asks again while one waits gets that one's days. Possible after service
 * has ended too. Trips: account, then a transaction of five.
 * @throws DomainError CLIENT_CLOSED where it has been done already.
 */
export async function requestErasure({ input, caller, now }: RequestErasure) {
  const asked = { openid: caller.openid, action: 'requestErasure', input, now };
  return once(asked, contract.requestErasure.output, async (tx) => {
    const client = await clients.get(input.clientId, tx);
    if (!client) throw new DomainError('NOT_FOUND');
    if (client.state === 'erased') throw new DomainError('CLIENT_CLOSED');
    if (client.erasure) return showErasure(client, now);
    const erasure = {
      requestedAt: now,
      dueAt: dueAfter(now),
      by: caller.openid,
      askedBy: asWhom(caller, client._id),
    };
    // Set whole: a merge into what was taken back before (null) is refused.
    await clients.change(input.clientId, { erasure: command().set(erasure) }, tx);
    return showErasure({ ...client, erasure }, now);
  });
}

const asWhom = ({ roles }: Caller, clientId: string) =>
  roles.some((r) => r.role === 'client' && r.clientId === clientId)
    ? ('client' as const)
    : ('family' as const);
