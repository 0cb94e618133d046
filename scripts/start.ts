import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCloud } from '../local/cloud';
import { startSimulator } from '../local/simulator/server';
import { buildFunctions } from './build-functions';
import { whenNpmIsGone } from './npm-gone';

const ROOT = path.join(__dirname, '..');
const MINIPROGRAM = path.join(ROOT, 'dist/miniprogram');

/** The command `npm start`: builds, starts the local cloud and the simulator, and rebuilds on change. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5170' },
      data: { type: 'string', default: path.join(ROOT, '.data/demo') },
      seed: { type: 'string', default: 'demo' },
    },
  });
  const { seed } = values;
  if (seed !== 'demo' && seed !== 'race' && seed !== 'year' && seed !== 'none') {
    throw new Error(`--seed takes none, demo, race or year, not ${seed}`);
  }

  console.log('1/3  Building the functions …');
  let cloud: Awaited<ReturnType<typeof startCloud>> | undefined;
  await buildFunctions({
    watch: true,
    onRebuild: (failure) => {
      if (failure === undefined) cloud?.reloadFunctions();
      console.log(
        failure === undefined ? '     functions rebuilt' : `     functions not rebuilt: ${failure}`,
      );
    },
  });

  console.log('2/3  Building the mini-program, about half a minute …');
  let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined;
  const build = await watchMiniprogram(() => {
    console.log('     mini-program rebuilt');
    simulator?.reload();
  });

  console.log('3/3  Starting the local cloud and the simulator …');
  cloud = await startCloud({ port: 0, dataDir: path.resolve(values.data), seed, ticking: true });
  simulator = await startSimulator({ dist: MINIPROGRAM, cloudUrl: cloud.url, port: Number(values.port) });
  console.log(`\nKangban runs on ${simulator.url}\nIt rebuilds when a source changes; Ctrl-C ends it.`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    build.kill();
    void Promise.allSettled([simulator?.close(), cloud?.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  whenNpmIsGone(stop);
}

/** Resolves after the first build; later builds call `onRebuilt`. Built as it would be uploaded. */
function watchMiniprogram(onRebuilt: () => void): Promise<ChildProcess> {
  const taro = spawn('node_modules/.bin/taro', ['build', '--type', 'weapp', '--watch'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let built = 0;
    let log = '';
    taro.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (!log.includes('Watching...')) return;
      if (/Compiled with|Failed to compile/.test(log)) console.error(log.slice(-4000));
      log = '';
      built += 1;
      if (built === 1) resolve(taro);
      else onRebuilt();
    });
    taro.once('error', reject);
    taro.once('exit', (code) => {
      if (built === 0)
        reject(new Error(`the mini-program did not build (exit code ${code})\n${log.slice(-4000)}`));
    });
  });
}

main().catch((error: unknown) => {
  console.error(`Kangban did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
