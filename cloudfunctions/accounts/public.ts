import type { Caller } from '../kernel/access';
import { command } from '../kernel/database';
import { type AccountDocument, accounts, linkRequests } from './store';

export { becomeClientIn, linkIn, loadAround, moveAllIn, unlinkAllIn } from './linking';

/** A caller with the station of each link and the name to greet with. */
export interface Account extends Caller {
  name?: string;
  roles: AccountDocument['roles'];
  links: AccountDocument['links'];
  endings?: AccountDocument['endings'];
  messageQuota?: AccountDocument['messageQuota'];
}

/** Who calls. Read afresh for every call, so that a revoked role ends with the next one. One trip. */
export async function loadCaller(openid: string): Promise<Account> {
  const account = await accounts.get(openid);
  const { name, roles = [], links = [], endings } = account ?? {};
  return { openid, name, roles, links, endings };
}

/** Several accounts at once, by openid. One trip; unknown ones are left out. */
export async function loadAccounts(openids: readonly string[]): Promise<Map<string, Account>> {
  if (openids.length === 0) return new Map();
  const found = await accounts.find({ _id: command().in([...new Set(openids)]) }, { limit: 1000 });
  return new Map(found.map(({ _id, ...account }) => [_id, { openid: _id, ...account }]));
}

/** The accounts around any of these clients, by openid. Two trips, one round; none for nobody. */
export async function loadAroundAll(clientIds: readonly string[]): Promise<Map<string, Account>> {
  if (clientIds.length === 0) return new Map();
  const any = command().in([...new Set(clientIds)]);
  const found = await Promise.all([
    accounts.find({ 'roles.clientId': any }, { limit: 1000 }),
    accounts.find({ 'links.clientId': any }, { limit: 1000 }),
  ]);
  return new Map(found.flat().map(({ _id, ...account }) => [_id, { openid: _id, ...account }]));
}

type MessageKind = keyof NonNullable<AccountDocument['messageQuota']>;

/** One message of this kind has been sent. One trip. */
export async function spendMessageQuota(openid: string, kind: MessageKind): Promise<void> {
  const field = `messageQuota.${kind}`;
  await accounts.changeWhere({ _id: openid, [field]: command().gt(0) }, { [field]: command().inc(-1) });
}

/** WeChat has refused a message of this kind: there is none left. One trip. */
export async function loseMessageQuota(openid: string, kind: MessageKind): Promise<void> {
  await accounts.changeWhere({ _id: openid }, { [`messageQuota.${kind}`]: 0 });
}

/** The clients a caller is or cares for. */
export function clientIdsOf(account: Pick<Caller, 'roles' | 'links'>): string[] {
  const own = account.roles.flatMap((r) => (r.role === 'client' && r.clientId ? [r.clientId] : []));
  return [...new Set([...own, ...account.links.map((l) => l.clientId)])];
}

const ENDING_TOLD_DAYS = 30;

/** What has been taken away from a caller lately and they have not said that they know; undefined where nothing. */
export function endingsOf({ endings = [] }: Account, now: Date) {
  const from = now.getTime() - ENDING_TOLD_DAYS * 86_400_000;
  const told = endings.filter(({ at }) => at.getTime() > from);
  if (told.length === 0) return undefined;
  return told.map(({ at, role, stationName }) => ({ at: at.getTime(), role, stationName }));
}

/** The station a caller belongs to first: where they work, or where their people go. */
export function homeStationOf(account: Account): string | undefined {
  return account.roles.find((r) => r.stationId)?.stationId ?? account.links[0]?.stationId;
}

/** How many wait to be linked to somebody at a station. One trip. */
export const countLinkRequests = (stationId: string): Promise<number> =>
  linkRequests.count({ stationId, state: 'waiting' });

/**
 * Lets go, with the next retention, of what these accounts wrote to be linked to a client. One trip; none for
 * nobody.
 */
export async function expireRequests(clientId: string, openids: readonly string[], now: Date): Promise<void> {
  if (openids.length === 0) return;
  const about = { openid: command().in([...openids]), 'decided.clientId': clientId };
  await linkRequests.changeWhere(about, { expiresAt: now });
}
