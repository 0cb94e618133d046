import { DomainError } from '../kernel/errors';
import { clients } from './store';

/** One client's file as staff read it. One trip. */
export async function getClient({ input }: { input: { clientId: string } }) {
  const client = await clients.get(input.clientId);
  if (!client) throw new DomainError('NOT_FOUND');
  const { _id, since, exit, ...file } = client;
  return {
    ...file,
    clientId: _id,
    since: since?.getTime(),
    exit: exit ? { at: exit.at.getTime(), kind: exit.kind, reason: exit.reason } : undefined,
  };
}
