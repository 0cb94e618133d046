/**
 * One function instance: a worker thread that loads one bundle and takes one event at a time,
 * as the platform's runtime does.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerCall, WorkerMessage, WorkerSettings } from '../protocol';
import { followSharedClock } from './clock';
import { logToFile } from './console';
import { countRounds } from './rounds';

type Main = (event: unknown, context: Record<string, string | number>) => unknown;

const settings: WorkerSettings = workerData;
const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

logToFile(settings.logFile);
followSharedClock(settings.clockOffset);
const rounds = countRounds(settings.adminPath, settings.rounds);
const { main }: { main: Main } = require(settings.bundle);

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

parentPort?.on('message', (call: WorkerCall) => void run(call).then(tell));
tell({ kind: 'ready' });
