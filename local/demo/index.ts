import { sealerFor } from '../../cloudfunctions/kernel/crypto';
import type { CollectionName } from '../../cloudfunctions/kernel/schema';
import { buildDemo } from './demo';
import type { Persona } from './personas';
import { buildRace } from './race';
import { emptyWorld, type World } from './world';
import { buildYear } from './year';

export type { Persona } from './personas';

export type Seed = 'none' | 'demo' | 'race' | 'year';

export interface SeedData {
  /** Documents as the functions read them, sealed fields included. */
  collections: Record<CollectionName, Iterable<object>>;
  personas: Persona[];
}

/**
 * The documents of a seed and the people one can be in it. `now` decides what is past and what is to
 * come; `dataKey` (32 bytes) seals names. The same `now` gives the same documents, but for the sealing.
 */
export async function seedData(seed: Seed, options: { now: Date; dataKey: Buffer }): Promise<SeedData> {
  const { personas, ...documents } = buildWorld(seed, options.now, sealerFor(options.dataKey));
  return { collections: { ...EMPTY, ...documents }, personas };
}

/** What no seed fills. */
const EMPTY = {
  codes: [],
  codeAttempts: [],
  facts: [],
  waits: [],
  visits: [],
  commands: [],
};

function buildWorld(seed: Seed, now: Date, seal: (text: string) => string): World {
  switch (seed) {
    case 'none':
      return emptyWorld;
    case 'demo':
      return buildDemo(now, seal);
    case 'race':
      return buildRace(now, seal);
    case 'year':
      return buildYear(now, seal);
  }
}
