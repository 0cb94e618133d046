import type { Purpose, Signer } from '../../contracts/consents';
import { DomainError } from '../kernel/errors';

/** What one signer says about one purpose, in the words of one version. */
export interface Decision {
  purpose: Purpose;
  version: string;
  given: boolean;
}
/** What a signer has said last, and when. */
export interface Decided extends Decision {
  signer: Signer;
  at: Date;
}

/** The box a name is drawn in, in the signature's own units. */
const BOX = { width: 300, height: 120 };
const FEWEST_POINTS = 12;

/**
 * Whether something has been written: twelve points within the box, not all of them on one spot. A finger that
 * rested or slipped leaves less.
 */
export function isDrawn(signature: string): boolean {
  const points = signature.split(/[ ;]/).filter(isInBox);
  return points.length >= FEWEST_POINTS && new Set(points).size > 1;
}

function isInBox(point: string): boolean {
  const [x, y] = point.split(',').map(Number);
  return x !== undefined && y !== undefined && x <= BOX.width && y <= BOX.height;
}

/** @throws DomainError CONSENT_OUTDATED where a decision is about words that are no longer today's. */
export function assertOfToday(
  decisions: readonly Decision[],
  today: Readonly<Record<Purpose, string>>,
): void {
  if (decisions.some(({ purpose, version }) => version !== today[purpose]))
    throw new DomainError('CONSENT_OUTDATED');
}

/** All that is decided, with what this signer says now in place of what they said before. */
export function decide(
  before: readonly Decided[],
  signer: Signer,
  decisions: readonly Decision[],
  at: Date,
): Decided[] {
  const now = decisions.map(({ purpose, version, given }) => ({ purpose, signer, given, version, at }));
  const stands = (d: Decided) => d.signer !== signer || !now.some(({ purpose }) => purpose === d.purpose);
  return [...before.filter(stands), ...now];
}

/**
 * What taking a purpose back decides: no, in the version it was given to.
 * @throws DomainError NOT_GIVEN where this signer has not given it.
 */
export function takeBack(before: readonly Decided[], signer: Signer, purpose: Purpose): Decision {
  const given = before.find((d) => d.signer === signer && d.purpose === purpose && d.given);
  if (!given) throw new DomainError('NOT_GIVEN');
  return { purpose, version: given.version, given: false };
}
