import { dataOf } from '../../support/gateway';
import { decisionsBut, SIGNATURE, signingThrough } from '../../support/signing';
import { newKey } from '../../support/world';
import type { OwnRefusals, Samples } from './sample';

export const consentsSamples: Samples = {
  'consents/getConsents': () => ({ clientId: 'c1' }),
  'consents/signConsents': () => ({
    clientId: 'c1',
    signer: 'client',
    decisions: decisionsBut(),
    signature: SIGNATURE,
    idempotencyKey: newKey(),
  }),
  'consents/withdrawConsent': async ({ gateway }) => {
    // Not the agreement: other samples book.
    dataOf(await signingThrough(gateway).sign('staff'));
    return { clientId: 'c1', signer: 'client', purpose: 'photos', idempotencyKey: newKey() };
  },
};

/** A guardian is answered, but not under the client's name. */
export const consentsRefusals: OwnRefusals = {
  'consents/signConsents': ['NOT_YOURS_TO_SIGN'],
  'consents/withdrawConsent': ['NOT_YOURS_TO_SIGN'],
};
