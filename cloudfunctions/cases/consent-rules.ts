import type { Purpose, Signer } from '../../contracts/consents';
import type { ClientDocument } from './store';

/** The wording of today, by purpose. A new version asks again: what was given to an older one holds no more. */
export const CONSENT_VERSIONS: Readonly<Record<Purpose, string>> = {
  agreement: '2026-11',
  record: '2026-11',
  clinic: '2026-11',
  photos: '2026-11',
  notifications: '2026-11',
};

/** Whose signature is needed (Mental Health Law; PIPL 31 for a minor). */
export function signersOf(capacity: ClientDocument['capacity']): readonly Signer[] {
  switch (capacity) {
    case 'full':
      return ['client'];
    case 'limited':
      return ['client', 'guardian'];
    case 'minor':
      return ['guardian'];
  }
}

/** Whether this purpose holds: every needed signer has given the version of today, and none has taken it back. */
export function holds(client: Pick<ClientDocument, 'capacity' | 'decisions'>, purpose: Purpose): boolean {
  return signersOf(client.capacity).every((signer) =>
    client.decisions.some(
      (d) =>
        d.signer === signer && d.purpose === purpose && d.given && d.version === CONSENT_VERSIONS[purpose],
    ),
  );
}
