import type * as z from 'zod';
import { cases } from '../../contracts/cases';
import { type Caller, worksAt } from '../kernel/access';
import { once } from '../kernel/commands';
import { seal } from '../kernel/crypto';
import { command } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { clients } from './store';

interface SetCapacity {
  input: z.output<(typeof cases)['setCapacity']['input']>;
  caller: Caller;
  now: Date;
}

const answer = cases.setCapacity.output;

/**
 * Notes who decides for a client from now on, and why; what it was and who changed it stays in the file. Trips:
 * account, client, then a transaction of five.
 * @throws DomainError CLIENT_CLOSED after service has ended; NOT_FOUND for who manages another station.
 */
export async function setCapacity({ input, caller, now }: SetCapacity) {
  const { clientId, capacity, reason } = input;
  const { openid } = caller;
  return once({ openid, action: 'setCapacity', input, now }, answer, async (tx) => {
    const client = await clients.get(clientId, tx);
    // A manager may be this client's family, or work here as something else: neither decides about this.
    if (!client || !worksAt(caller, client.stationId, ['manager'])) throw new DomainError('NOT_FOUND');
    if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
    const { capacity: from } = client;
    if (from !== capacity) {
      const change = { at: now, by: openid, from, to: capacity, reason: seal(reason) };
      await clients.change(clientId, { capacity, capacityChanges: command().push([change]) }, tx);
    }
    return { clientId, capacity };
  });
}
