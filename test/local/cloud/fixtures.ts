import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { buildSync } from 'esbuild';
import type { CloudOptions } from '../../../local/cloud';
import { BUNDLE_OPTIONS } from '../../../scripts/build-functions';
import { startTestCloud, type TestCloud } from '../../support/cloud';

const FUNCTIONS = path.join(__dirname, 'functions');

/** Of the small functions beside this file: one is cut off early, three have timers. */
const SETTINGS = {
  functions: [
    { name: 'unruly', timeout: 0.5 },
    { name: 'timed', triggers: [{ name: 'nightly', type: 'timer', config: '0 30 2 * * * *' }] },
    { name: 'clock', triggers: [{ name: 'daily', type: 'timer', config: '0 0 12 * * * *' }] },
    { name: 'steps', triggers: [{ name: 'broken', type: 'timer', config: '0 0 0 1 1 * 2099' }] },
  ],
};

/** Each test process bundles for itself, once. */
const OUTPUT = path.join(__dirname, '../../../.cache/fixture-functions', process.env.JEST_WORKER_ID ?? '0');
const settingsFile = path.join(OUTPUT, 'settings.json');
let bundled = false;

function bundleFixtures(): void {
  if (bundled) return;
  buildSync({
    ...BUNDLE_OPTIONS,
    minify: false,
    entryPoints: Object.fromEntries(
      readdirSync(FUNCTIONS).map((name) => [`${name}/index`, path.join(FUNCTIONS, name, 'index.ts')]),
    ),
    outdir: OUTPUT,
  });
  writeFileSync(settingsFile, JSON.stringify(SETTINGS));
  bundled = true;
}

/** A cloud that runs the small functions beside this file. */
export function startFixtureCloud(options: Partial<CloudOptions> = {}): Promise<TestCloud> {
  bundleFixtures();
  return startTestCloud({ functionsDir: OUTPUT, settingsFile, ...options });
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
