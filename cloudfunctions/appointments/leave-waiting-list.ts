import { appointments as contract } from '../../contracts/appointments';
import { leaveQueueIn } from '../calendar/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { parseSlotId } from './slots';
import { waits } from './waits';

interface LeaveWaitingList {
  input: { slotId: string; clientId: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Waits no longer, or lets go what is kept, which goes to the next at once. Trips: account, then a transaction of
 * six. @throws DomainError NOT_WAITING
 */
export async function leaveWaitingList({ input, caller, now }: LeaveWaitingList) {
  const { slotId, clientId } = input;
  const { stationId, workerId, day } = parseSlotId(slotId);
  if (!speaksFor(caller, clientId, 'book') && !worksAt(caller, stationId)) throw new DomainError('NOT_FOUND');
  const command = { openid: caller.openid, action: 'leaveWaitingList', input, now };
  return once(command, contract.leaveWaitingList.output, async (tx) => {
    const waitId = await leaveQueueIn(tx, { slotId, workerId, clientId, day }, now);
    await waits.change(waitId, { state: 'left' }, tx);
    return { slotId, clientId };
  });
}
