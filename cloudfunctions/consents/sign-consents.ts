import type { Signer } from '../../contracts/consents';
import { CONSENT_VERSIONS } from '../cases/public';
import type { Caller } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { actOnce } from './act';
import { assertOfToday, type Decision, isDrawn } from './rules';

interface SignConsents {
  input: {
    clientId: string;
    signer: Signer;
    decisions: Decision[];
    signature: string;
    idempotencyKey: string;
  };
  caller: Caller;
  now: Date;
}

/**
 * Decides purposes, each yes or no, under one drawn name. Trips: see `actOnce`.
 * @throws DomainError CLIENT_CLOSED, CONSENT_OUTDATED, SIGNATURE_EMPTY, NOT_YOURS_TO_SIGN.
 */
export function signConsents({ input, caller, now }: SignConsents) {
  const act = { caller, action: 'signConsents', input, now, signature: input.signature } as const;
  return actOnce(act, (client) => {
    if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
    assertOfToday(input.decisions, CONSENT_VERSIONS);
    if (!isDrawn(input.signature)) throw new DomainError('SIGNATURE_EMPTY');
    return input.decisions;
  });
}
