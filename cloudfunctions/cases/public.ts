import type { Owned } from '../kernel/access';
import { command } from '../kernel/database';
import type { ClientDocument } from './store';
import { clients } from './store';

export {
  addClientIn,
  closeClientIn,
  idHashOf,
  loadLeavers,
  markCalledOff,
  moveClientIn,
} from './changes';
export { CONSENT_VERSIONS, holds, lacking, signersOf } from './consent-rules';
export {
  type AttendedService,
  loadServiceRecords,
  recordAttended,
  removeServiceRecords,
  type ServiceRecordDocument,
} from './records';
export { type ClientDocument, clients } from './store';
export { loadVisits, noteVisit, removeVisits, type VisitDocument } from './visits';

/** Clients by id with their full names, in one trip; unknown ids are left out. */
export async function loadClients(clientIds: readonly string[]): Promise<ClientDocument[]> {
  const ids = [...new Set(clientIds)];
  return ids.length === 0 ? [] : clients.find({ _id: command().in(ids) }, { limit: 1000 });
}

/** One client, or null. One trip. */
export function loadClient(clientId: string): Promise<ClientDocument | null> {
  return clients.get(clientId);
}

/** Which station a client belongs to: what decides whether staff may reach them. */
export async function loadClientOwner(clientId: string): Promise<Owned | null> {
  const client = await clients.get(clientId);
  return client && { clientId: client._id, stationId: client.stationId };
}

/** Who has this identity number, and at which station; of an erased client nothing is known. One trip. */
export async function findByIdHash(idHash: string): Promise<Owned[]> {
  const found = await clients.find({ idHash }, { limit: 100 });
  return found.map(({ _id, stationId }) => ({ clientId: _id, stationId }));
}
