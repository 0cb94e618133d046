import type { Signer } from '../../contracts/consents';
import type { ClientDocument } from '../cases/public';
import { type Caller, worksAt } from '../kernel/access';

/**
 * As whom a caller may sign for a client: their own account as the client, somebody linked to sign as the
 * guardian. On a worker's phone both, for the person beside them who has none.
 */
export function maySignAs(caller: Caller, client: Pick<ClientDocument, '_id' | 'stationId'>): Signer[] {
  const atStation = worksAt(caller, client.stationId);
  const isClient = caller.roles.some((r) => r.role === 'client' && r.clientId === client._id);
  const isGuardian = caller.links.some((l) => l.clientId === client._id && l.scopes.includes('sign'));
  return [
    ...(isClient || atStation ? (['client'] as const) : []),
    ...(isGuardian || atStation ? (['guardian'] as const) : []),
  ];
}
