import type { Person } from '../../contracts/accounts';
import { SCOPES } from '../../contracts/contract';
import type { ClientDocument } from '../cases/public';
import type { Caller } from '../kernel/access';
import { type AccountDocument, accounts } from './store';

/** A caller with the station of each link and the name to greet with. */
export interface Account extends Caller {
  name?: string;
  roles: AccountDocument['roles'];
  links: AccountDocument['links'];
}

/** Who calls. Read afresh for every call, so that a revoked role ends with the next one. One trip. */
export async function loadCaller(openid: string): Promise<Account> {
  const account = await accounts.get(openid);
  return { openid, name: account?.name, roles: account?.roles ?? [], links: account?.links ?? [] };
}

/** The clients a caller is or cares for. */
export function clientIdsOf(account: Pick<Caller, 'roles' | 'links'>): string[] {
  const own = account.roles.flatMap((r) => (r.role === 'client' && r.clientId ? [r.clientId] : []));
  return [...new Set([...own, ...account.links.map((l) => l.clientId)])];
}

/** The people of a caller with their names, oneself first. */
export function peopleOf(account: Pick<Caller, 'roles' | 'links'>, clients: ClientDocument[]): Person[] {
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

/** The station a caller belongs to first: where they work, or where their people go. */
export function homeStationOf(account: Account): string | undefined {
  return account.roles.find((r) => r.stationId)?.stationId ?? account.links[0]?.stationId;
}
