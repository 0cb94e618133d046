import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { buildSync } from 'esbuild';
import type { CloudOptions } from '../../../local/cloud';
import { BUNDLE_OPTIONS } from '../../../scripts/build-functions';
import { startTestCloud, type TestCloud } from '../../support/cloud';

const FUNCTIONS = path.join(__dirname, 'functions');

/** Of the small functions beside this file: one is cut off early, two have timers. */
const SETTINGS = {
  functions: [
    { name: 'unruly', timeout: 0.5 },
    { name: 'timed', triggers: [{ name: 'nightly', type: 'timer', config: '0 30 2 * * * *' }] },
    { name: 'steps', triggers: [{ name: 'broken', type: 'timer', config: '0 0 0 1 1 * 2099' }] },
  ],
};

/** A cloud that runs the small functions beside this file. */
export async function startFixtureCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'kangban-functions-'));
  const settingsFile = path.join(functionsDir, 'settings.json');
  writeFileSync(settingsFile, JSON.stringify(SETTINGS));
  buildSync({
    ...BUNDLE_OPTIONS,
    entryPoints: Object.fromEntries(
      readdirSync(FUNCTIONS).map((name) => [`${name}/index`, path.join(FUNCTIONS, name, 'index.ts')]),
    ),
    outdir: functionsDir,
  });
  const cloud = await startTestCloud({ functionsDir, settingsFile, ...options });
  return {
    ...cloud,
    async close() {
      await cloud.close();
      rmSync(functionsDir, { recursive: true, force: true });
    },
  };
}

/** The real SDK on this cloud; as in a function, it asks no metadata host. */
export function sdkApp(url: string) {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
    // Requests that a killed cloud never answers would be warned about after the test.
    SILENCE: 'true',
  });
  return tcb.init({ env: 'local-env', secretId: 'x', secretKey: 'x', serviceUrl: `${url}/admin` });
}

/** POSTs JSON and reads the JSON answer. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer, headers: response.headers };
}

/** GETs JSON. */
export async function get(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
