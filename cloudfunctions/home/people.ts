import type { Awaited, Person } from '../../contracts/accounts';
import { SCOPES } from '../../contracts/contract';
import { type Account, clientIdsOf } from '../accounts/public';
import { type ClientDocument, lacking } from '../cases/public';
import { maySignAs } from '../consents/public';

/** The people of a caller with their names, oneself first. */
export function peopleOf(account: Account, clients: ClientDocument[]): Person[] {
  return clientIdsOf(account).flatMap((clientId) => {
    const client = clients.find((c) => c._id === clientId);
    if (!client) return [];
    const link = account.links.find((l) => l.clientId === clientId);
    const scopes = link?.scopes ?? [...SCOPES];
    return {
      clientId,
      name: client.name,
      shortName: client.shortName,
      stationId: client.stationId,
      relation: link?.relation ?? ('self' as const),
      scopes,
      awaits: awaitedFor(account, client),
      erasesAt: scopes.includes('read') ? client.erasure?.dueAt.getTime() : undefined,
    };
  });
}

/** What stands between this client and a booking. */
function awaitedFor(account: Account, client: ClientDocument): Awaited | undefined {
  if (client.state !== 'active') return { kind: 'ended' };
  const lack = lacking(client, 'agreement');
  if (!lack) return undefined;
  const may = maySignAs(account, client);
  return { kind: 'sign', ...lack, yours: lack.missing.filter((signer) => may.includes(signer)) };
}
