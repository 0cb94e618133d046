import { type ClientDocument, CONSENT_VERSIONS } from '../../cloudfunctions/cases/public';
import { PURPOSES, type Signer } from '../../contracts/consents';

/** Everything agreed to by the client, or by these, a while ago: what most people at a station have signed. */
export const allGiven = (
  at: Date = new Date('2026-11-01T10:00:00+08:00'),
  signers: readonly Signer[] = ['client'],
): ClientDocument['decisions'] =>
  signers.flatMap((signer) =>
    PURPOSES.map((purpose) => ({ purpose, signer, given: true, version: CONSENT_VERSIONS[purpose], at })),
  );
