import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from './world';

const SEALED = /v1\.[\w-]{38,}/g;

/**
 * The database, or some of its collections, as one text with every sealed field opened: what somebody could read
 * who had the key as well. One world a process: the key is taken from its folder.
 */
export async function openedDatabase(world: World, collections?: readonly string[]): Promise<string> {
  process.env.KANGBAN_DATA_KEY = readFileSync(path.join(world.dataDir, 'key'), 'utf8').trim();
  const { unseal } = await import('../../cloudfunctions/kernel/crypto');
  const dump = await world.dump();
  const read = collections ? collections.map((name) => dump[name]) : dump;
  return JSON.stringify(read).replace(SEALED, (sealed) => `${sealed} ${unseal(sealed)}`);
}
