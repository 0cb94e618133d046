import { loadStandings } from '../calendar/public';
import { type Caller, speaksFor, worksAt } from '../kernel/access';
import { loadOpenWaits } from './waits';

interface ListWaiting {
  input: { clientId: string };
  caller: Caller;
  now: Date;
}

/** What a client waits for, soonest first; staff see what is at their own station. Rounds: waits, then days. */
export async function listWaiting({ input, caller, now }: ListWaiting) {
  const open = await loadOpenWaits(input.clientId, now);
  const family = speaksFor(caller, input.clientId, 'read');
  const seen = open.filter(({ stationId }) => family || worksAt(caller, stationId));
  const standings = await loadStandings(seen);
  return {
    waits: seen.flatMap(({ _id, slotId, clientId, stationId, serviceId, startAt, endAt, named }) => {
      const standing = standings.get(_id);
      if (!standing) return [];
      const { ahead, offeredUntil } = standing;
      // What was kept until now is as good as gone, though no sweep has passed it on yet.
      if (offeredUntil && offeredUntil <= now) return [];
      return [
        {
          ...named,
          slotId,
          clientId,
          stationId,
          serviceId,
          startAt: startAt.getTime(),
          endAt: endAt.getTime(),
          state: offeredUntil ? ('offered' as const) : ('waiting' as const),
          ahead,
          untilAt: offeredUntil?.getTime(),
        },
      ];
    }),
  };
}
