import type { ClientDocument } from '../cases/public';
import { type Caller, worksAt } from '../kernel/access';
import { seal } from '../kernel/crypto';
import { command, type Transaction } from '../kernel/database';
import { commandId } from '../kernel/ids';
import {
  asClient,
  type HeldLink,
  isClient,
  type Membership,
  mayEndLink,
  movedTo,
  withLink,
  withoutClient,
} from './rules';
import { type AccountDocument, accounts, type Ending } from './store';

/** Names a link to others without naming the account. */
export const linkIdOf = (openid: string, clientId: string) => commandId(openid, 'link', clientId);

/** Names somebody of a station's team without naming the account. */
export const memberIdOf = (openid: string, stationId: string) => commandId(openid, 'member', stationId);

/** Every account that is this client or is linked to it. */
const aroundClient = (clientId: string) => ({
  $or: [{ 'links.clientId': clientId }, { 'roles.clientId': clientId }],
});

/** Far more than one person has around them. */
const MOST_AROUND = 100;

/**
 * The accounts that are this client or are linked to it. One trip, outside of any transaction: one that writes
 * them after its first read conflicts with whoever has changed them since, and begins again.
 */
export function loadAround(clientId: string): Promise<AccountDocument[]> {
  return accounts.find(aroundClient(clientId), { limit: MOST_AROUND });
}

/** Whether this account is the client or is linked to it. */
export function isAround({ roles, links }: Membership, clientId: string): boolean {
  return isClient(roles, clientId) || links.some((l) => l.clientId === clientId);
}

/** Whether the caller may end this account's link to the client. */
export function mayEnd(caller: Caller, openid: string, client: ClientDocument): boolean {
  const asker = {
    mine: openid === caller.openid,
    isClient: isClient(caller.roles, client._id),
    isStaff: worksAt(caller, client.stationId),
  };
  return mayEndLink(asker, client.capacity);
}

/** So many endings an account is told of at most, the latest. */
const MOST_ENDINGS = 5;

/** An account loses something by somebody else's hand: it is told so. One trip. */
export async function writeEnding(
  tx: Transaction,
  before: AccountDocument,
  { roles, links }: Membership,
  ending: Ending,
): Promise<void> {
  const endings = [...(before.endings ?? []), ending].slice(-MOST_ENDINGS);
  await accounts.change(before._id, { roles, links, endings: command().set(endings) }, tx);
}

/** Writes what an account is now; `before` is what it was in the same transaction. One trip. */
export async function writeAccount(
  tx: Transaction,
  openid: string,
  before: AccountDocument | null,
  { roles, links }: Membership,
  name?: string,
): Promise<void> {
  const change = { roles, links, ...(name === undefined ? {} : { name: seal(name) }) };
  // A first document is put, not inserted: it then conflicts with whoever else makes it now.
  if (before) await accounts.change(openid, change, tx);
  else await accounts.put({ _id: openid, ...change }, tx);
}

/**
 * Links an account to a client, once; an older link to the same client gives way. `name` is how they call
 * themselves, taken where the account has none. Whether the client may be linked is the caller's to know.
 * Takes part in a transaction: two trips.
 */
export async function linkIn(tx: Transaction, openid: string, link: HeldLink, name?: string): Promise<void> {
  const before = await accounts.get(openid, tx);
  const after = withLink(before ?? NOBODY_YET, link);
  await writeAccount(tx, openid, before, after, before?.name === undefined ? name : undefined);
}

/**
 * Makes an account the client's own, once. `name` is how they call themselves, taken where the account has
 * none. Takes part in a transaction: two trips.
 */
export async function becomeClientIn(
  tx: Transaction,
  openid: string,
  { clientId, stationId }: { clientId: string; stationId: string },
  name?: string,
): Promise<void> {
  const before = await accounts.get(openid, tx);
  const after = asClient(before ?? NOBODY_YET, clientId, stationId);
  await writeAccount(tx, openid, before, after, before?.name === undefined ? name : undefined);
}

export const NOBODY_YET: Membership = { roles: [], links: [] };

/**
 * Ends every link to a client and its own account, at once: for a client that is erased. Of an account that is
 * nobody then, not even the name stays. Takes part in a transaction that has read something before: a trip, and
 * one for each account.
 */
export async function unlinkAllIn(tx: Transaction, clientId: string): Promise<void> {
  for (const account of await loadAround(clientId)) {
    const after = withoutClient(account, clientId);
    const isNobody = after.roles.length + after.links.length === 0;
    if (isNobody) await accounts.put({ _id: account._id, ...after }, tx);
    else await writeAccount(tx, account._id, account, after);
  }
}

/**
 * The client's links and own account go with it to another station. Takes part in a transaction that has
 * read something before: a trip, and one for each account.
 */
export async function moveAllIn(tx: Transaction, clientId: string, stationId: string): Promise<void> {
  for (const account of await loadAround(clientId))
    await writeAccount(tx, account._id, account, movedTo(account, clientId, stationId));
}
