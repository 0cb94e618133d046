import { privacy as contract } from '../../contracts/privacy';
import { clients } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { showErasure } from './rules';

interface CancelErasure {
  input: { clientId: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Takes a request for erasure back, until it is due. Trips: account, then a transaction of five.
 * @throws DomainError NOTHING_TO_CANCEL where none waits any more.
 */
export async function cancelErasure({ input, caller, now }: CancelErasure) {
  const asked = { openid: caller.openid, action: 'cancelErasure', input, now };
  return once(asked, contract.cancelErasure.output, async (tx) => {
    const client = await clients.get(input.clientId, tx);
    if (!client) throw new DomainError('NOT_FOUND');
    if (!client.erasure || client.erasure.dueAt <= now) throw new DomainError('NOTHING_TO_CANCEL');
    await clients.change(input.clientId, { erasure: null }, tx);
    return showErasure({ ...client, erasure: null }, now);
  });
}
