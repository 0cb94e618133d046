import { useEffect } from 'react';
import { both } from '../../platform/both';
import type { Output } from '../../platform/calls';
import { personInUse, stationInUse } from '../../platform/in-use';
import { bookable, bookedFor, type Me, useMe } from '../../platform/use-me';
import { type Query, useQuery } from '../../platform/use-query';

type Offer = Output<'stations', 'listServices'>;
type Person = Me['people'][number];

export interface ShownOffer {
  query: Query<[Me, Offer]>;
  stations: Query<Output<'stations', 'listStations'>>;
  stationId: string | undefined;
  /** For whom it would be booked; absent where the caller has nobody. */
  person: Person | undefined;
  /** All for whom the caller may book. */
  people: readonly Person[];
}

/**
 * The offer of the station picked last, else of the person's own, else of the first there is.
 * @param choosing whether stations are to be chosen from
 */
export function useOffer(choosing: boolean): ShownOffer {
  const me = useMe();
  const picked = stationInUse.use();
  const personId = personInUse.use();
  const people = bookable(me.data);
  const person = bookedFor(me.data, personId);
  const own = picked ?? person?.stationId ?? me.data?.help?.stationId;

  const stations = useQuery('stations', 'listStations', choosing || (me.data && !own) ? {} : null);
  const stationId = own ?? stations.data?.stations[0]?.stationId;
  const offer = useQuery('stations', 'listServices', stationId ? { stationId } : null);
  const query = both(me, offer);

  // A station that is gone is not asked for again.
  useEffect(() => {
    if (picked && offer.failure?.code === 'NOT_FOUND') stationInUse.pick(undefined);
  }, [picked, offer.failure]);

  return {
    query: {
      ...query,
      failure: query.failure ?? (stationId ? undefined : stations.failure),
      refresh: async () => {
        await Promise.all([query.refresh(), stations.refresh()]);
      },
    },
    stations,
    stationId,
    person,
    people,
  };
}
