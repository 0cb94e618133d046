import { type ContractEntry, type Role, type Scope, STATION_ROLES } from '../../contracts/contract';

/** Who is calling, as the station has recorded it. */
export interface Caller {
  openid: string;
  roles: { role: Role; stationId?: string; clientId?: string }[];
  links: { clientId: string; relation: 'guardian' | 'relative'; scopes: Scope[] }[];
}

/** The part of a record that decides who may reach it. */
export interface Owned {
  clientId: string;
  stationId: string;
}

/** The part of an application that decides who may reach it. */
export interface Applied {
  /** The applicant's account. */
  openid: string;
  stationId: string;
}

/** The roles a caller holds; nobody is less than a visitor. */
export function rolesOf(caller: Caller): Role[] {
  return ['visitor', ...caller.roles.map((r) => r.role)];
}

export function mayCall(entry: ContractEntry, caller: Caller): boolean {
  return rolesOf(caller).some((role) => entry.roles.includes(role));
}

/** Oneself, or somebody linked with this scope. */
export function speaksFor(caller: Caller, clientId: string, scope: Scope): boolean {
  return (
    caller.roles.some((r) => r.role === 'client' && r.clientId === clientId) ||
    caller.links.some((l) => l.clientId === clientId && l.scopes.includes(scope))
  );
}

/** Holds one of these roles at that station; staff, unless told otherwise. */
export function worksAt(caller: Caller, stationId: string, roles: readonly Role[] = STATION_ROLES): boolean {
  return caller.roles.some((r) => roles.includes(r.role) && r.stationId === stationId);
}

/** The stations where this caller works. */
export function stationsOf(caller: Caller): string[] {
  return caller.roles.flatMap(({ role, stationId }) =>
    STATION_ROLES.some((s) => s === role) && stationId !== undefined ? [stationId] : [],
  );
}

/** Whether this caller works at any station at all: worth looking up which one a record belongs to. */
export function worksAnywhere(caller: Caller): boolean {
  return caller.roles.some((r) => STATION_ROLES.some((s) => s === r.role));
}
