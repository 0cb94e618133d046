import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { schema } from '../../cloudfunctions/kernel/schema';
import { type CloudOptions, startCloud } from '../../local/cloud';
import { openDataFolder } from '../../local/cloud/data-folder';
import { openDatabase } from '../../local/cloud/database';
import { loadSeed } from '../../local/cloud/seed';
import type { TestCloud } from './cloud';
import { Gateway } from './gateway';

/** A Tuesday afternoon: the social group of today is still to come. */
export const DEMO_NOW = '2026-11-24T14:20:00+08:00';

/** A local cloud with the demo as it stands at `DEMO_NOW`, its clock running on from there. */
export async function startDemoCloud(options: Pick<CloudOptions, 'tripDelayMs'> = {}): Promise<TestCloud> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-demo-'));
  await loadDemo(dataDir);
  const cloud = await startCloud({ port: 0, dataDir, seed: 'none', hasty: true, ...options });
  const gateway = new Gateway(cloud.url);
  await gateway.setClock(DEMO_NOW);
  return {
    url: cloud.url,
    dataDir,
    gateway,
    async close() {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A cloud begins at the real time with every start; the demo has to be there before, made for another. */
async function loadDemo(dataDir: string): Promise<void> {
  const folder = openDataFolder(dataDir);
  const database = openDatabase({ file: folder.database, collections: schema, hasty: true });
  await loadSeed(
    'demo',
    database,
    folder,
    () => Date.parse(DEMO_NOW),
    () => undefined,
  );
  await database.close();
}
