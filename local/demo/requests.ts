import { wordsGoAt } from '../../cloudfunctions/accounts/rules';
import type { LinkRequestDocument } from '../../cloudfunctions/accounts/store';
import { commandId, inputHash } from '../../cloudfunctions/kernel/ids';
import type { StationDocument } from '../../cloudfunctions/stations/public';

const OPENID = 'demo-asker-1';
const WORDS = {
  clientName: '夏立春',
  relation: 'guardian',
  myName: '夏初霁',
  phone: '027-55552001',
  note: '我是她姐姐，平时都是我陪她来。',
} as const;

/** Somebody has asked the first station, a few hours ago, to be linked to one of its people. */
export function waitingRequest(
  stations: readonly StationDocument[],
  now: Date,
  seal: (text: string) => string,
): LinkRequestDocument {
  const [station] = stations;
  if (!station) throw new Error('no station to ask');
  const input = { stationId: station._id, ...WORDS, idempotencyKey: 'demo-request-1' };
  const at = new Date(now.getTime() - 5 * 3_600_000);
  const { clientName, relation, myName, phone, note } = WORDS;
  return {
    _id: commandId(OPENID, 'requestLink', input.idempotencyKey),
    inputHash: inputHash(input),
    openid: OPENID,
    stationId: station._id,
    stationName: station.name,
    clientName: seal(clientName),
    relation,
    myName: seal(myName),
    phone: seal(phone),
    note: seal(note),
    state: 'waiting',
    at,
    expiresAt: wordsGoAt('waiting', at),
  };
}
