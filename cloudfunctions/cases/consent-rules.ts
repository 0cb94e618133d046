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

type Deciding = Pick<ClientDocument, 'capacity' | 'decisions'>;

/** Whether this purpose holds: every needed signer has given the version of today, and none has taken it back. */
export function holds(client: Deciding, purpose: Purpose): boolean {
  return lacking(client, purpose) === undefined;
}

/** Why a purpose does not hold: never given, given in older words, or refused. */
export type Lack = 'first' | 'reworded' | 'declined';

/** Whose word a purpose lacks, in the order in which they sign, and why; undefined where it holds. */
export function lacking(
  { capacity, decisions }: Deciding,
  purpose: Purpose,
): { missing: Signer[]; why: Lack } | undefined {
  const about = decisions.filter((d) => d.purpose === purpose);
  const today = CONSENT_VERSIONS[purpose];
  const missing = signersOf(capacity).filter(
    (signer) => !about.some((d) => d.signer === signer && d.given && d.version === today),
  );
  if (missing.length === 0) return undefined;
  const said = about.filter(({ signer }) => missing.includes(signer));
  if (said.some(({ given }) => !given)) return { missing, why: 'declined' };
  return { missing, why: said.length > 0 ? 'reworded' : 'first' };
}
