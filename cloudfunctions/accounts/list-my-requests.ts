import type { Caller } from '../kernel/access';
import { linkRequests } from './store';

/** What the caller has asked stations for, newest first. Rounds: account, requests. */
export async function listMyRequests({ caller }: { caller: Caller }) {
  const found = await linkRequests.find({ openid: caller.openid }, { order: [['at', 'desc']], limit: 50 });
  return {
    requests: found.map(({ _id, stationId, stationName, clientName, relation, state, at, decided }) => ({
      requestId: _id,
      stationId,
      stationName,
      clientName,
      relation,
      state,
      at: at.getTime(),
      reason: decided?.reason,
    })),
  };
}
