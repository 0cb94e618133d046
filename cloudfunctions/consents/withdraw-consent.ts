import type { Purpose, Signer } from '../../contracts/consents';
import type { Caller } from '../kernel/access';
import { actOnce } from './act';
import { takeBack } from './rules';

interface WithdrawConsent {
  input: { clientId: string; signer: Signer; purpose: Purpose; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Takes one purpose back; everybody's next call sees it. Possible after service has ended too, since what was
 * agreed to may go on. Trips: see `actOnce`. @throws DomainError NOT_GIVEN, NOT_YOURS_TO_SIGN.
 */
export function withdrawConsent({ input, caller, now }: WithdrawConsent) {
  const act = { caller, action: 'withdrawConsent', input, now } as const;
  return actOnce(act, (client) => [takeBack(client.decisions, input.signer, input.purpose)]);
}
