import { type ClientDocument, CONSENT_VERSIONS } from '../../cloudfunctions/cases/public';
import { PURPOSES } from '../../contracts/consents';

/** Everything agreed to by the client, a while ago: what most people at a station have signed. */
export const allGiven = (at: Date = new Date('2026-11-01T10:00:00+08:00')): ClientDocument['decisions'] =>
  PURPOSES.map((purpose) => ({
    purpose,
    signer: 'client',
    given: true,
    version: CONSENT_VERSIONS[purpose],
    at,
  }));
