import { loadClients } from '../cases/public';
import { command } from '../kernel/database';
import { appointments } from './store';

const MOST = 100;

/** Whom to call, since no message can go. Two trips, one after the other. */
export async function listCalls({ input: { stationId }, now }: { input: { stationId: string }; now: Date }) {
  const _ = command();
  const found = await appointments.find(
    { stationId, 'toCall.since': _.gt(new Date(0)), startAt: _.gt(now) },
    { order: [['toCall.since', 'asc']], limit: MOST },
  );
  const clients = new Map((await loadClients(found.map((a) => a.clientId))).map((c) => [c._id, c]));
  const calls = found.flatMap(({ _id, clientId, startAt, toCall }) => {
    const client = clients.get(clientId);
    if (!toCall || client?.state !== 'active') return [];
    const { name, phone, contact } = client;
    return {
      appointmentId: _id,
      clientId,
      name,
      kind: toCall.kind,
      since: toCall.since.getTime(),
      startAt: startAt.getTime(),
      // A number is for the station that the person belongs to.
      ...(client.stationId === stationId && { phone, contact }),
    };
  });
  return { calls };
}
