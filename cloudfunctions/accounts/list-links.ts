import { SCOPES } from '../../contracts/contract';
import { type ClientDocument, loadClient } from '../cases/public';
import type { Caller } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { linkIdOf, loadAround, mayEnd } from './linking';
import type { AccountDocument } from './store';

interface ListLinks {
  input: { clientId: string };
  caller: Caller;
}

/** Who may see or act for a client, the client's own account first. Rounds: account, who reads, the rest. */
export async function listLinks({ input: { clientId }, caller }: ListLinks) {
  const [client, around] = await Promise.all([loadClient(clientId), loadAround(clientId)]);
  if (!client) throw new DomainError('NOT_FOUND');
  const links = around.map((account) => show(account, client, caller));
  return { links: links.sort((a, b) => rank(a) - rank(b) || (a.since ?? 0) - (b.since ?? 0)) };
}

const rank = ({ relation }: { relation: string }) => ['self', 'guardian', 'relative'].indexOf(relation);

function show(account: AccountDocument, client: ClientDocument, caller: Caller) {
  const link = account.links.find((l) => l.clientId === client._id);
  const mine = account._id === caller.openid;
  return {
    linkId: linkIdOf(account._id, client._id),
    // The client is called by their name, whatever they call themselves.
    name: link ? (account.name ?? '') : client.name,
    relation: link?.relation ?? ('self' as const),
    scopes: link?.scopes ?? [...SCOPES],
    since: link?.since?.getTime(),
    mine,
    mayEnd: mayEnd(caller, account._id, client),
  };
}
