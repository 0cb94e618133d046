import type { Reply } from './gateway';

/** What a call may cost: design's rule 5. */
export const LIMITS = {
  query: { rounds: 3, trips: 6 },
  command: { rounds: 12, trips: 12 },
} as const;

/** Fails where a call that met no conflict cost more than its kind may. */
export function expectAffordable(kind: keyof typeof LIMITS, reply: Reply): void {
  expect(reply.trips).toBeLessThanOrEqual(LIMITS[kind].trips);
  expect(reply.rounds).toBeLessThanOrEqual(LIMITS[kind].rounds);
}
