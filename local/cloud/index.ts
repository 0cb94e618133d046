import path from 'node:path';
import { schema } from '../../cloudfunctions/kernel/schema';
import type { Seed } from '../demo';
import { sdkActions } from './admin/actions';
import { adminRoutes } from './admin/routes';
import { LocalClock } from './clock';
import { openDataFolder } from './data-folder';
import { type Database, type DatabaseOptions, openDatabase } from './database';
import { developerRoutes } from './gateway/developer';
import { functionRoutes } from './gateway/functions';
import { FunctionHost } from './host/function-host';
import { listenHttp } from './http/server';
import { loadSeed } from './seed';
import { readSettings } from './settings';
import { StartError, systemCode } from './start-error';
import { FileStore } from './storage/file-store';
import { storageRoutes } from './storage/routes';
import { SignedUrls } from './storage/signed-urls';
import { Timers } from './timers/timers';
import { Outbox } from './wechat/outbox';

const ROOT = path.join(__dirname, '../..');
/** More would only take the processor from each other on a machine of two cores. */
const MAX_INSTANCES = 4;

export interface CloudOptions {
  /** 0 takes any free port. */
  port: number;
  /** Everything the cloud keeps lies here; made if it is missing. */
  dataDir: string;
  /** Loaded only into an empty database. */
  seed: Seed;
  /** Built functions; `dist/cloudfunctions` unless told otherwise. */
  functionsDir?: string;
  /** Timeouts and timers of the functions; `cloudbaserc.json` unless told otherwise. */
  settingsFile?: string;
  /** Each of the SDK's requests takes so much longer, as in a real cloud. */
  tripDelayMs?: number;
  /** How long a transaction may stay open; 30 seconds, as in the cloud, unless told otherwise. */
  transactionMs?: number;
  /** The database does not wait for the disk; for tests. */
  hasty?: boolean;
  /** Timers run by themselves; otherwise only through `POST /dev/timers/:name`. */
  ticking?: boolean;
  /** Instances of one function at once; 4 unless told otherwise. */
  maxInstances?: number;
  /** What happens, line by line; silent unless told otherwise. */
  log?: (line: string) => void;
}

export interface Cloud {
  url: string;
  port: number;
  /** Takes up rebuilt functions; calls under way finish on the old ones. */
  reloadFunctions(): void;
  close(): Promise<void>;
}

/**
 * Starts a local CloudBase on the loopback address.
 * @throws StartError for what the caller can mend: a port in use, an unwritable data folder.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { log = () => {} } = options;
  const server = await listenHttp(options.port, log);
  const url = `http://127.0.0.1:${server.port}`;
  try {
    const parts = await openParts(options, url, log);
    server.serve(parts.routes);
    if (options.ticking) parts.timers.tick();
    return {
      url,
      port: server.port,
      reloadFunctions: () => parts.host.reload(),
      close: async () => {
        await server.close();
        await parts.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Everything behind the address: what keeps data, what runs functions, and the routes to them. */
async function openParts(options: CloudOptions, cloudUrl: string, log: (line: string) => void) {
  const folder = openDataFolder(options.dataDir);
  const settings = readSettings(options.settingsFile ?? path.join(ROOT, 'cloudbaserc.json'));
  const clock = new LocalClock();
  const { now } = clock;
  const host = new FunctionHost({
    functionsDir: options.functionsDir ?? path.join(ROOT, 'dist/cloudfunctions'),
    settings,
    clock,
    logFile: folder.functionsLog,
    dataKey: folder.dataKey,
    cloudUrl,
    maxInstances: options.maxInstances ?? MAX_INSTANCES,
  });
  const timers = new Timers(settings.timers, clock, host);
  const files = new FileStore(folder.files);
  const urls = new SignedUrls(cloudUrl, now);
  const outbox = new Outbox(folder.outbox);
  const { transactionMs, hasty } = options;
  const database = openOrExplain({ file: folder.database, collections: schema, now, transactionMs, hasty });
  const close = async () => {
    timers.stop();
    host.close();
    outbox.close();
    await database.close();
  };

  try {
    await loadSeed(options.seed, database, folder, now, log);
  } catch (error) {
    await close();
    throw error;
  }
  const act = sdkActions({ database, host, files, urls, outbox, now });
  const routes = [
    ...adminRoutes(act, host, options.tripDelayMs ?? 0),
    ...functionRoutes(host),
    ...storageRoutes(files, urls),
    ...developerRoutes({ clock, timers, outbox, personasFile: folder.personas }),
  ];
  return { routes, host, timers, close };
}

function openOrExplain(options: DatabaseOptions): Database {
  try {
    return openDatabase(options);
  } catch (error) {
    if (systemCode(error)?.startsWith('SQLITE_BUSY'))
      throw new StartError(`another process works on ${options.file}`);
    if (systemCode(error) === 'SQLITE_NOTADB')
      throw new StartError(`${options.file} is damaged: remove the data folder and start again`);
    throw error;
  }
}
