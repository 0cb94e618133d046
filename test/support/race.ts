import { dayOf } from '../../cloudfunctions/kernel/time';
import { dataOf, type Gateway, type Reply, tally } from './gateway';

/** Somebody at the start: an account and the client it belongs to. */
export interface Runner {
  openid: string;
  clientId: string;
}

/** What the seed `race` offers, found as any caller would find it. */
export interface Race {
  runners: Runner[];
  slotIds: string[];
}

export const ATTEMPTS = 200;
const HORIZON_DAYS = 12;

/** Looks up who can run, and every slot with all its places free. */
export async function findRace(gateway: Gateway): Promise<Race> {
  const personas = await gateway.personas();
  const runners = personas.flatMap(({ openid, roles, clientIds: [clientId] }) =>
    clientId !== undefined && roles.some((r) => r.role === 'client') ? [{ openid, clientId }] : [],
  );
  const openid = runners[0]?.openid;
  const { stations } = dataOf(await gateway.call(openid, 'stations', 'listStations', {}));
  const stationId = stations[0]?.stationId;
  const { services } = dataOf(await gateway.call(openid, 'stations', 'listServices', { stationId }));
  const serviceId = services[0]?.serviceId;
  const fromDay = dayOf(new Date());
  const query = { stationId, serviceId, fromDay, days: HORIZON_DAYS };
  const { slots } = dataOf(await gateway.call(openid, 'appointments', 'listSlots', query));
  return { runners, slotIds: slots.filter((s) => s.left === s.capacity).map((s) => s.slotId) };
}

/** All at once at one slot; answers how often each code came. `round` keeps the keys of runs apart. */
export async function rush(gateway: Gateway, runners: readonly Runner[], slotId: string, round: number) {
  const attempt = ({ openid, clientId }: Runner): Promise<Reply> =>
    gateway.call(openid, 'appointments', 'bookAppointment', {
      slotId,
      clientId,
      idempotencyKey: `round-${round}-${clientId}`,
    });
  return tally(await Promise.all(runners.map(attempt)));
}
