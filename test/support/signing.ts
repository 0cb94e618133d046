import { CONSENT_VERSIONS } from '../../cloudfunctions/cases/public';
import { PURPOSES, type Purpose, type Signer } from '../../contracts/consents';
import { type CallOptions, dataOf, type Gateway } from './gateway';
import { newKey } from './world';

/** A name of three strokes, fifteen points. */
export const SIGNATURE =
  '40,30 60,31 80,32 100,33 120,34;80,20 80,40 79,60 78,80 70,100;90,50 100,60 110,70 120,80 130,90';

/** All five purposes in today's words: given, but for those named. */
export const decisionsBut = (...declined: Purpose[]) =>
  PURPOSES.map((purpose) => ({
    purpose,
    version: CONSENT_VERSIONS[purpose],
    given: !declined.includes(purpose),
  }));

interface Signing {
  signer?: Signer;
  decisions?: object[];
  signature?: string;
  key?: string;
}

/** The calls about consents in the words of the tests; as the client and for `c1` unless told otherwise. */
export function signingThrough(gateway: Gateway, clientId = 'c1') {
  const sign = (
    openid: string,
    { signer = 'client', decisions = decisionsBut(), signature = SIGNATURE, key = newKey() }: Signing = {},
    options?: CallOptions,
  ) => {
    const input = { clientId, signer, decisions, signature, idempotencyKey: key };
    return gateway.call(openid, 'consents', 'signConsents', input, options);
  };
  const withdraw = (
    openid: string,
    purpose: Purpose,
    { signer = 'client', key = newKey() }: Pick<Signing, 'signer' | 'key'> = {},
    options?: CallOptions,
  ) => {
    const input = { clientId, signer, purpose, idempotencyKey: key };
    return gateway.call(openid, 'consents', 'withdrawConsent', input, options);
  };
  const ask = (openid: string) => gateway.call(openid, 'consents', 'getConsents', { clientId });
  const read = async (openid: string) => dataOf(await ask(openid));
  return { sign, withdraw, ask, read };
}
