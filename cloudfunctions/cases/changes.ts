import type * as z from 'zod';
import type { exitKind } from '../../contracts/cases';
import { blindIndex, seal } from '../kernel/crypto';
import { command, type Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { givenNameOf } from './rules';
import { type ClientDocument, clients } from './store';

/** Somebody who becomes a client, as the application says. */
export interface NewClient {
  clientId: string;
  stationId: string;
  capacity: ClientDocument['capacity'];
  name: string;
  phone?: string;
  address?: string;
  birthYear?: number;
  idNumber?: string;
  contact?: { name: string; phone: string; relation?: string };
  since: Date;
}

/** By which an identity number is found again without being readable. */
export const idHashOf = (idNumber: string) => blindIndex(`id ${idNumber}`);

/** A new client, who has signed nothing yet. Takes part in a transaction: one trip. */
export async function addClientIn(tx: Transaction, client: NewClient): Promise<void> {
  const { clientId, stationId, capacity, name, phone, address, birthYear, idNumber, contact, since } = client;
  await clients.insert(
    {
      _id: clientId,
      stationId,
      state: 'active',
      capacity,
      name: seal(name),
      shortName: seal(givenNameOf(name)),
      ...(phone && { phone: seal(phone) }),
      ...(address && { address: seal(address) }),
      ...(birthYear && { birthYear }),
      ...(idNumber && { idNumber: seal(idNumber), idHash: idHashOf(idNumber) }),
      ...(contact && {
        contact: {
          name: seal(contact.name),
          phone: seal(contact.phone),
          ...(contact.relation && { relation: seal(contact.relation) }),
        },
      }),
      since,
      decisions: [],
    },
    tx,
  );
}

/** Why a client leaves, who says so and when. */
export interface Leaving {
  reason: string;
  by: string;
  at: Date;
}

/**
 * The client goes to another station; what is booked at the one before waits to be called off. `from`: where
 * they may be sent on from, and what it is called. Answers the stations where it waits. Takes part in a
 * transaction: two trips.
 * @throws DomainError CLIENT_CLOSED; ERASURE_ASKED; NOT_FOUND where they are at none of `from`, as after somebody
 * else has just sent them on; INVALID_INPUT where they are at that station already.
 */
export async function moveClientIn(
  tx: Transaction,
  clientId: string,
  { from, to }: { from: ReadonlyMap<string, string>; to: string },
  leaving: Leaving,
): Promise<readonly string[]> {
  const { stationId, callOff, erasure } = await readActive(tx, clientId);
  const name = from.get(stationId);
  if (name === undefined) throw new DomainError('NOT_FOUND');
  if (stationId === to) throw new DomainError('INVALID_INPUT', ['toStationId']);
  if (erasure) throw new DomainError('ERASURE_ASKED');
  const left = [...new Set([...(callOff?.stationIds ?? []), stationId])];
  const { at, by } = leaving;
  const moved = command().set({ at, from: name, by, agreedWithClient: true });
  await clients.change(clientId, { stationId: to, moved, callOff: callOffOf(leaving, left) }, tx);
  return left;
}

/**
 * Service ends; everything that is booked waits to be called off. Takes part in a transaction: two trips.
 * @throws DomainError CLIENT_CLOSED where it has ended already.
 */
export async function closeClientIn(
  tx: Transaction,
  clientId: string,
  kind: ExitKind,
  leaving: Leaving,
): Promise<void> {
  await readActive(tx, clientId);
  const { reason, by, at } = leaving;
  const exit = { at, kind, reason: seal(reason), by };
  await clients.change(clientId, { state: 'closed', exit, callOff: callOffOf(leaving, null) }, tx);
}

type ExitKind = z.output<typeof exitKind>;

async function readActive(tx: Transaction, clientId: string): Promise<ClientDocument> {
  const client = await clients.get(clientId, tx);
  if (!client) throw new DomainError('NOT_FOUND');
  if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
  return client;
}

/** Set whole: a merge into what the sweep has finished (null) is refused. */
const callOffOf = ({ reason, by, at }: Leaving, stationIds: string[] | null) =>
  command().set({ at, stationIds, reason: seal(reason), by });

/** Clients with something to be called off, longest first, at most 50. One trip. */
export function loadLeavers(now: Date): Promise<ClientDocument[]> {
  const due = command().gt(new Date(0)).and(command().lte(now));
  return clients.find({ 'callOff.at': due }, { order: [['callOff.at', 'asc']], limit: 50 });
}

/** All is called off; what has come up since stays. One trip. */
export async function markCalledOff(clientId: string, at: Date): Promise<void> {
  await clients.changeWhere({ _id: clientId, 'callOff.at': at }, { callOff: null });
}
