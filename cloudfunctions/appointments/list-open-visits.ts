import { loadClients } from '../cases/public';
import { appointments } from './store';

const MOST = 100;

/** Who has not come and waits for the decision whether to visit. Two trips, one after the other. */
export async function listOpenVisits({ input: { stationId } }: { input: { stationId: string } }) {
  const open = await appointments.find(
    { stationId, 'visit.state': 'open' },
    { order: [['startAt', 'asc']], limit: MOST },
  );
  const clients = new Map((await loadClients(open.map((a) => a.clientId))).map((c) => [c._id, c]));
  const visits = open.flatMap(({ _id, clientId, startAt, agreed }) => {
    const client = clients.get(clientId);
    // Nobody visits whoever has left meanwhile.
    if (client?.state !== 'active') return [];
    const { serviceName, workerName, workerTitle } = agreed;
    const who = { clientId, name: client.name, workerName, workerTitle };
    // A number is for the station that the person belongs to.
    const phone = client.stationId === stationId ? (client.phone ?? client.contact?.phone) : undefined;
    return { appointmentId: _id, startAt: startAt.getTime(), serviceName, ...who, phone };
  });
  return { visits };
}
