import { blindIndex } from '../kernel/crypto';
import type { DayKey } from '../kernel/time';

/**
 * The six digits that hang at a station for one day. They follow from a keyed hash, so they stand nowhere and cannot be
 * reckoned. They only say that somebody is there: guessing them gains nobody anything.
 */
export function arrivalCodeOf(stationId: string, day: DayKey): string {
  const hash = Buffer.from(blindIndex(`arrival ${stationId} ${day}`), 'base64url');
  return String(hash.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}
