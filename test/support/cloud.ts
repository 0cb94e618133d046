import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CloudOptions, startCloud } from '../../local/cloud';
import { Gateway } from './gateway';

/** A local cloud in a folder of its own. */
export interface TestCloud {
  url: string;
  dataDir: string;
  gateway: Gateway;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

/** Starts a cloud on any free port, without data unless told otherwise. Remember to close it. */
export async function startTestCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-cloud-'));
  const cloud = await startCloud({ port: 0, dataDir, seed: 'none', hasty: true, ...options });
  return {
    url: cloud.url,
    dataDir,
    gateway: new Gateway(cloud.url),
    async close() {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
