/**
 * One function instance: a worker thread that loads one bundle and takes one event at a time,
 * as the platform's runtime does.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerCall, WorkerMessage, WorkerSettings } from '../protocol';
import { loadBundle } from './bundle';
import { followSharedClock } from './clock';
import { logToFile } from './console';
import { countRounds } from './rounds';

type Main = (event: unknown, context: Record<string, string | number>) => unknown;

const settings: WorkerSettings = workerData;
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

logToFile(settings.logFile);
followSharedClock(settings.clockOffset);
const rounds = countRounds(settings.adminPath, settings.rounds);
const bundle = loadBundle(settings.bundle);
const main = mainOf(bundle.exports);

function mainOf(exports: unknown): Main {
  const main: unknown = Object(exports).main;
  if (!isMain(main)) throw new TypeError(`${settings.bundle} exports no main`);
  return main;
}

function isMain(main: unknown): main is Main {
  return typeof main === 'function';
}

async function run({ event, environment, context }: WorkerCall): Promise<WorkerMessage> {
  Object.assign(process.env, environment);
  rounds.restart();
  try {
    const answer = await main(JSON.parse(event), { ...context, environment: JSON.stringify(environment) });
    return { kind: 'returned', json: JSON.stringify(answer ?? null) };
  } catch (error) {
    console.error(error);
    return { kind: 'threw', message: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
}

parentPort?.on('message', (call: WorkerCall) => {
  void run(call).then(tell).then(bundle.keepCompiled);
});
tell({ kind: 'ready' });
