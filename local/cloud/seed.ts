import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type { Persona, Seed } from '../demo';
import type { DataFolder } from './data-folder';
import type { Database, Document } from './database';
import { StartError } from './start-error';

export const SEEDS = ['none', 'demo', 'race', 'year'] as const satisfies readonly Seed[];

/**
 * Loads demo data into an empty database and leaves the list of personas beside it, last of all: a
 * database without that list was interrupted while it was loaded.
 */
export async function loadSeed(
  seed: Seed,
  database: Database,
  folder: DataFolder,
  now: () => number,
  log: (line: string) => void,
): Promise<void> {
  if (existsSync(folder.personas)) return;
  if (!database.isEmpty())
    throw new StartError(
      `the data in ${folder.database} was only half loaded: remove the folder and start again`,
    );
  const personas = seed === 'none' ? [] : await loadDemoData(seed, database, folder.dataKey, now, log);
  // Whole or not at all.
  writeFileSync(`${folder.personas}.new`, `${JSON.stringify(personas, null, 2)}\n`, { flush: true });
  renameSync(`${folder.personas}.new`, folder.personas);
}

async function loadDemoData(
  seed: Exclude<Seed, 'none'>,
  database: Database,
  dataKey: Buffer,
  now: () => number,
  log: (line: string) => void,
): Promise<Persona[]> {
  log(`loading the ${seed} data`);
  const { seedData } = await import('../demo');
  const { collections, personas } = await seedData(seed, { now: new Date(now()), dataKey });
  for (const [name, documents] of Object.entries(collections))
    await database.load(name, asDocuments(documents));
  return personas;
}

function* asDocuments(objects: Iterable<object>): Iterable<Document> {
  for (const object of objects) yield { ...object };
}
