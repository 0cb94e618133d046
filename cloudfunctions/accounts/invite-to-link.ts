import type { Scope } from '../../contracts/contract';
import { loadClient } from '../cases/public';
import { type Caller, worksAt } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { issueCode } from './codes';
import type { CodeDocument } from './store';

interface InviteToLink {
  input: {
    clientId: string;
    relation: 'self' | 'guardian' | 'relative';
    scopes: Scope[];
    idempotencyKey: string;
  };
  caller: Caller;
  now: Date;
}

/**
 * Makes the code that links to a client, or becomes the client's own account. Trips: account, the client's
 * station, the client, the code. @throws DomainError CLIENT_CLOSED after service has ended.
 */
export async function inviteToLink({ input, caller, now }: InviteToLink) {
  const { clientId, relation, scopes } = input;
  const client = await loadClient(clientId);
  // Somebody who works elsewhere may be linked to this client, and is not the station for that.
  if (!client || !worksAt(caller, client.stationId)) throw new DomainError('NOT_FOUND');
  if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
  const { openid } = caller;
  const grants: CodeDocument['grants'] =
    relation === 'self'
      ? { kind: 'self', clientId }
      : { kind: 'link', clientId, relation, scopes: [...new Set(scopes)] };
  return issueCode({ action: 'inviteToLink', input, openid, stationId: client.stationId, grants, now });
}
