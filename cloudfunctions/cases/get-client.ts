import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';
import { arrivedLately, comesOfAge } from './rules';
import { type ClientDocument, clients } from './store';

interface GetClient {
  input: { clientId: string };
  now: Date;
}

/** One client's file as staff read it. One trip. */
export async function getClient({ input, now }: GetClient) {
  const client = await clients.get(input.clientId);
  if (!client) throw new DomainError('NOT_FOUND');
  const { _id, since, exit, erasure, ...file } = client;
  const changed = client.capacityChanges?.at(-1);
  return {
    ...file,
    clientId: _id,
    since: since?.getTime(),
    capacityChanged: changed && { at: changed.at.getTime(), reason: changed.reason },
    ofAge: client.capacity === 'minor' ? comesOfAge(client, dayOf(now)) : undefined,
    arrival: arrivedLately(client.moved, dayOf(now)),
    exit: exit ? { at: exit.at.getTime(), kind: exit.kind, reason: exit.reason } : undefined,
    erasure: showErasure(client),
  };
}

/** What is to be erased, until it is. */
function showErasure({ state, erasure }: ClientDocument) {
  if (state === 'erased' || !erasure) return undefined;
  return { dueAt: erasure.dueAt.getTime(), askedBy: erasure.askedBy ?? ('station' as const) };
}
