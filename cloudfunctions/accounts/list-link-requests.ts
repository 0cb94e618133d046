import { linkRequests } from './store';

/** What waits for the station, oldest first; beyond so many, those behind come when the first are decided. */
const PAGE = 100;

/** Rounds: account, requests. */
export async function listLinkRequests({ input: { stationId } }: { input: { stationId: string } }) {
  const found = await linkRequests.find(
    { stationId, state: 'waiting' },
    { order: [['at', 'asc']], limit: PAGE },
  );
  return {
    requests: found.map(({ _id, clientName, relation, state, at, myName, phone, note }) => ({
      requestId: _id,
      stationId,
      clientName,
      relation,
      state,
      at: at.getTime(),
      myName,
      phone,
      note: note ?? '',
    })),
  };
}
