import type { Caller } from '../kernel/access';
import { checkText } from '../kernel/content';
import { seal } from '../kernel/crypto';
import { type Transaction, transact } from '../kernel/database';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { NOBODY_YET } from './linking';
import { MOST_WAITING, wordsGoAt } from './rules';
import { accounts, type LinkRequestDocument, linkRequests, stationNames } from './store';

interface RequestLink {
  input: {
    stationId: string;
    clientName: string;
    relation: 'guardian' | 'relative';
    myName: string;
    phone: string;
    note?: string;
    idempotencyKey: string;
  };
  caller: Caller;
  now: Date;
}

/**
 * Asks a station to be linked to somebody. Whether that person is known there is said to nobody.
 * Trips: account and station, then a transaction of six. @throws DomainError as the contract names them.
 */
export async function requestLink({ input, caller, now }: RequestLink) {
  const { openid } = caller;
  const _id = commandId(openid, 'requestLink', input.idempotencyKey);
  const hash = inputHash(input);
  try {
    const station = await stationNames.get(input.stationId);
    if (!station) throw new DomainError('NOT_FOUND');
    await checkText(openid, input.clientName, input.myName, input.note);
    const { stationId, clientName, relation, myName, phone, note } = input;
    const request = {
      _id,
      inputHash: hash,
      openid,
      stationId,
      stationName: station.name,
      clientName: seal(clientName),
      relation,
      myName: seal(myName),
      phone: seal(phone),
      ...(note ? { note: seal(note) } : {}),
      state: 'waiting' as const,
      at: now,
      expiresAt: wordsGoAt('waiting', now),
    };
    await transact(async (tx) => {
      await assertRoom(tx, openid);
      await linkRequests.insert(request, tx);
    });
    return { requestId: _id, state: request.state };
  } catch (error) {
    // A repeated command meets its own work.
    if (!(error instanceof DomainError || error instanceof DuplicateKeyError)) throw error;
    const earlier = await linkRequests.get(_id);
    if (!earlier) throw error;
    return replay(earlier, hash);
  }
}

/** Touches the account, so that two who ask at once from one account meet. @throws DomainError TOO_MANY_REQUESTS */
async function assertRoom(tx: Transaction, openid: string): Promise<void> {
  const me = await accounts.get(openid, tx);
  const waiting = await linkRequests.find({ openid, state: 'waiting' }, { limit: MOST_WAITING });
  if (waiting.length >= MOST_WAITING) throw new DomainError('TOO_MANY_REQUESTS');
  if (me) await accounts.touch(openid, 'timesReliedOn', tx);
  else await accounts.put({ _id: openid, ...NOBODY_YET, timesReliedOn: 1 }, tx);
}

/** The stored answer, as it was given. @throws DomainError IDEMPOTENCY_CONFLICT for another wish. */
function replay(earlier: LinkRequestDocument, hash: string) {
  if (earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
  return { requestId: earlier._id, state: 'waiting' as const };
}
