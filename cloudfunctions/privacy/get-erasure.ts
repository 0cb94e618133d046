import { loadClient } from '../cases/public';
import { DomainError } from '../kernel/errors';
import { showErasure } from './rules';

/** Whether erasure has been asked for, and what would be kept. One trip. */
export async function getErasure({ input, now }: { input: { clientId: string }; now: Date }) {
  const client = await loadClient(input.clientId);
  if (!client) throw new DomainError('NOT_FOUND');
  return showErasure(client, now);
}
