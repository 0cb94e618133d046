import { PURPOSES, type Purpose, type Signer } from '../../contracts/consents';
import { type ClientDocument, clients, holds } from '../cases/public';
import { type Caller, worksAt } from '../kernel/access';
import { seal } from '../kernel/crypto';
import { transact } from '../kernel/database';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { maySignAs } from './may-sign-as';
import { type Decision, decide } from './rules';
import { consentActs } from './store';

interface Act {
  caller: Caller;
  action: 'signConsents' | 'withdrawConsent';
  input: { clientId: string; signer: Signer; idempotencyKey: string };
  now: Date;
  signature?: string;
}

/** The purposes that hold for a client now, in the order in which they are asked. */
export const holdingFor = (client: Pick<ClientDocument, 'capacity' | 'decisions'>): Purpose[] =>
  PURPOSES.filter((purpose) => holds(client, purpose));

/**
 * Writes an act of consent down and what it decides into the client, together; read within the transaction, so
 * that two signers at once are both kept. `decisionsOf` says what is decided, or refuses. Trips: account (and
 * client, for a worker), then a transaction of five.
 * @throws DomainError NOT_YOURS_TO_SIGN, IDEMPOTENCY_CONFLICT, and what `decisionsOf` throws.
 */
export async function actOnce(
  { caller, action, input, now, signature }: Act,
  decisionsOf: (client: ClientDocument) => Decision[],
): Promise<{ holds: Purpose[] }> {
  const _id = commandId(caller.openid, action, input.idempotencyKey);
  const hash = inputHash(input);
  const { clientId, signer } = input;
  try {
    return await transact(async (tx) => {
      const client = await clients.get(clientId, tx);
      if (!client) throw new DomainError('NOT_FOUND');
      if (!maySignAs(caller, client).includes(signer)) throw new DomainError('NOT_YOURS_TO_SIGN');
      const said = decisionsOf(client);
      const decisions = decide(client.decisions, signer, said, now);
      const held = holdingFor({ ...client, decisions });
      await clients.change(clientId, { decisions }, tx);
      await consentActs.insert(
        {
          _id,
          inputHash: hash,
          clientId,
          at: now,
          kind: action === 'signConsents' ? 'signed' : 'withdrawn',
          signer,
          byOpenid: caller.openid,
          by: worksAt(caller, client.stationId) ? 'station' : 'family',
          decisions: said,
          holds: held,
          ...(signature === undefined ? {} : { signature: seal(signature) }),
        },
        tx,
      );
      return { holds: held };
    });
  } catch (error) {
    // A repetition meets its own work: what it asks for has been done.
    if (!(error instanceof DomainError || error instanceof DuplicateKeyError)) throw error;
    const earlier = await consentActs.get(_id);
    if (!earlier) throw error;
    if (earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
    return { holds: earlier.holds };
  }
}
