import { type Account, clientIdsOf, homeStationOf } from '../accounts/public';
import { loadClients } from '../cases/public';
import { dayOf } from '../kernel/time';
import { helpContactOf, loadStations } from '../stations/public';
import { peopleOf } from './people';

/** Who is calling. Rounds: the account (before this), then people and stations together. */
export async function getMe({ caller, now }: { caller: Account; now: Date }) {
  const [clients, stations] = await Promise.all([
    loadClients(clientIdsOf(caller)),
    loadStations([
      ...caller.roles.flatMap((r) => r.stationId ?? []),
      ...caller.links.map((l) => l.stationId),
    ]),
  ]);
  const homeStation = stations.find((s) => s._id === homeStationOf(caller));
  return {
    roles: caller.roles.map(({ role, stationId }) => ({
      role,
      stationId,
      stationName: stations.find((s) => s._id === stationId)?.name,
    })),
    people: peopleOf(caller, clients),
    name: caller.name,
    help: homeStation && helpContactOf(homeStation, dayOf(now)),
  };
}
