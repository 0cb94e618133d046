import { GIVEN_ROLES, type GivenRole, type Role, type Scope } from '../../contracts/contract';

/** A role as an account holds it. */
export interface HeldRole {
  role: Role;
  stationId?: string;
  clientId?: string;
}

/** A client somebody cares for, as their account holds it. */
export interface HeldLink {
  clientId: string;
  stationId: string;
  relation: 'guardian' | 'relative';
  scopes: Scope[];
  since?: Date;
}

/** What makes an account more than a visitor's. */
export interface Membership {
  roles: HeldRole[];
  links: HeldLink[];
}

/** What each role may give, and take, at its own station. */
const GIVES: Partial<Record<Role, readonly GivenRole[]>> = {
  staff: ['volunteer'],
  manager: ['volunteer', 'staff'],
  supervisor: GIVEN_ROLES,
};

/** What these roles together may give at this station, in the order of `GIVEN_ROLES`. */
export function mayGive(roles: readonly HeldRole[], stationId: string): GivenRole[] {
  const here = roles.filter((r) => r.stationId === stationId).flatMap((r) => GIVES[r.role] ?? []);
  return GIVEN_ROLES.filter((role) => here.includes(role));
}

export function holdsRole(roles: readonly HeldRole[], role: Role, stationId: string): boolean {
  return roles.some((r) => r.role === role && r.stationId === stationId);
}

/** Whether this account is that client. */
export function isClient(roles: readonly HeldRole[], clientId: string): boolean {
  return roles.some((r) => r.role === 'client' && r.clientId === clientId);
}

export function withRole({ roles, links }: Membership, role: GivenRole, stationId: string): Membership {
  return { roles: holdsRole(roles, role, stationId) ? roles : [...roles, { role, stationId }], links };
}

export function withoutRole({ roles, links }: Membership, role: GivenRole, stationId: string): Membership {
  return { roles: roles.filter((r) => r.role !== role || r.stationId !== stationId), links };
}

/** Linked to one more client, or to one anew. Nobody is their own guardian: the client stays as they are. */
export function withLink({ roles, links }: Membership, link: HeldLink): Membership {
  if (isClient(roles, link.clientId)) return { roles, links };
  const others = links.filter((l) => l.clientId !== link.clientId);
  return asLinked(roles, [...others, link]);
}

/** No longer linked to this client, nor the client. */
export function withoutClient({ roles, links }: Membership, clientId: string): Membership {
  return asLinked(
    roles.filter((r) => r.clientId !== clientId),
    links.filter((l) => l.clientId !== clientId),
  );
}

/** The client itself from now on, and no longer somebody linked to it. */
export function asClient(membership: Membership, clientId: string, stationId: string): Membership {
  const { roles, links } = withoutClient(membership, clientId);
  return { roles: [...roles, { role: 'client', stationId, clientId }], links };
}

/** The client has gone to another station: so have its links. */
export function movedTo({ roles, links }: Membership, clientId: string, stationId: string): Membership {
  return asLinked(
    roles.map((r) => (r.clientId === clientId ? { ...r, stationId } : r)),
    links.map((l) => (l.clientId === clientId ? { ...l, stationId } : l)),
  );
}

/** Guardian and relative are what the links make one: each role stands once for each station, or goes. */
function asLinked(roles: readonly HeldRole[], links: HeldLink[]): Membership {
  const isFamily = (r: HeldRole) => r.role === 'guardian' || r.role === 'relative';
  const linked = (r: HeldRole) => links.some((l) => l.relation === r.role && l.stationId === r.stationId);
  const made = roles.filter((r) => !isFamily(r) || linked(r));
  for (const { relation, stationId } of links)
    if (!holdsRole(made, relation, stationId)) made.push({ role: relation, stationId });
  return { roles: made, links };
}

/** Who asks about one link of a client. */
interface LinkAsker {
  mine: boolean;
  /** The client's own account. */
  isClient: boolean;
  isStaff: boolean;
}

/** One's own ends by oneself, any by staff, and any by a client who decides alone. */
export function mayEndLink(
  { mine, isClient: client, isStaff }: LinkAsker,
  capacity: 'full' | 'limited' | 'minor',
): boolean {
  return mine || isStaff || (client && capacity === 'full');
}

/** Wrong codes tried lately. */
export interface CodeTries {
  count: number;
  expiresAt: Date;
}

const MOST_TRIES = 5;
const LOCKED_MS = 30 * 60_000;

export function isLocked(tries: CodeTries | null, now: Date): boolean {
  return tries !== null && tries.count >= MOST_TRIES && tries.expiresAt > now;
}

/** One wrong code more; those of half an hour ago are forgotten. */
export function oneMoreTry(tries: CodeTries | null, now: Date): CodeTries {
  const lately = tries !== null && tries.expiresAt > now ? tries.count : 0;
  return { count: lately + 1, expiresAt: new Date(now.getTime() + LOCKED_MS) };
}

/** How many requests of one account may wait at once. */
export const MOST_WAITING = 3;

const DAY_MS = 86_400_000;

/** When the words of a request may go: half a year unanswered, or three months after the answer. */
export function wordsGoAt(state: 'waiting' | 'decided', now: Date): Date {
  return new Date(now.getTime() + (state === 'waiting' ? 180 : 90) * DAY_MS);
}
