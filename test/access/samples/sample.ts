import type { World } from '../../support/world';

/** A good input for one call, about client `c1` or station `s1`; commands get a new thing to work on each time. */
export type Sample = (world: World) => Promise<Record<string, unknown>> | Record<string, unknown>;

/** function/action → a good input. A call without one fails the tests. */
export type Samples = Record<string, Sample>;

/**
 * Refusals that a caller with access may meet for reasons of their own; without an entry here everybody with
 * access is answered.
 */
export type OwnRefusals = Record<string, readonly string[]>;
