import type { Person } from '../../contracts/accounts';
import { SCOPES } from '../../contracts/contract';
import { type Account, clientIdsOf } from '../accounts/public';
import type { ClientDocument } from '../cases/public';

/** The people of a caller with their names, oneself first. */
export function peopleOf(account: Account, clients: ClientDocument[]): Person[] {
  return clientIdsOf(account).flatMap((clientId) => {
    const client = clients.find((c) => c._id === clientId);
    if (!client) return [];
    const link = account.links.find((l) => l.clientId === clientId);
    return {
      clientId,
      name: client.name,
      shortName: client.shortName,
      stationId: client.stationId,
      relation: link?.relation ?? ('self' as const),
      scopes: link?.scopes ?? [...SCOPES],
    };
  });
}
