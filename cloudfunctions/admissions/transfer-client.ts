import { admissions } from '../../contracts/admissions';
import { moveAllIn } from '../accounts/public';
import { moveClientIn } from '../cases/public';
import { type Caller, stationsOf } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { loadStations } from '../stations/public';
import { callOffNow } from './call-off';

interface TransferClient {
  input: {
    clientId: string;
    toStationId: string;
    reason: string;
    agreedWithClient: true;
    idempotencyKey: string;
  };
  caller: Caller;
  now: Date;
}

const answer = admissions.transferClient.output;

/**
 * The client goes to another station, and every link with them: from then on only the staff there reach the
 * file. Trips: account, client, stations, then a transaction of six and one for each account around them. What is
 * booked or waited for at the old station is called off after that, two trips at least, and by the sweep where this fails.
 * @throws DomainError CLIENT_CLOSED; ERASURE_ASKED; NOT_FOUND for no such station; INVALID_INPUT where they are there already.
 */
export async function transferClient({ input, caller, now }: TransferClient) {
  const { clientId, toStationId, reason } = input;
  const own = stationsOf(caller);
  const stations = await loadStations([toStationId, ...own]);
  if (!stations.some(({ _id }) => _id === toStationId)) throw new DomainError('NOT_FOUND');
  const from = new Map(stations.flatMap(({ _id, name }) => (own.includes(_id) ? [[_id, name]] : [])));
  const { openid } = caller;
  const leaving = { reason, by: openid, at: now };
  let left: readonly string[] = [];
  const done = await once({ openid, action: 'transferClient', input, now }, answer, async (tx) => {
    left = await moveClientIn(tx, clientId, { from, to: toStationId }, leaving);
    await moveAllIn(tx, clientId, toStationId);
    return { clientId, stationId: toStationId };
  });
  await callOffNow({ ...leaving, clientId, stationIds: left }, now);
  return done;
}
