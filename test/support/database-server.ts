import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import {
  type CollectionSchema,
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../local/cloud/database';

export type SdkDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>;

/** A database behind a small HTTP server, and the real SDK pointed at it. */
export interface DatabaseServer {
  /** The SDK's database. */
  db: SdkDatabase;
  /** The engine itself, for requests the SDK would not send. */
  engine: Database;
  /** Closes everything and opens the same file again, as after a restart. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts a database in a folder of its own, with these collections. */
export async function startDatabaseServer(
  collections: readonly CollectionSchema[],
  options: Partial<DatabaseOptions> = {},
): Promise<DatabaseServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kangban-database-'));
  const open = () =>
    openDatabase({ file: join(folder, 'database.sqlite'), collections, hasty: true, ...options });
  let engine = open();
  const server = createServer(async (request, response) => {
    const reply = await engine.handle(await readJson(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    db: connectSdk(port),
    get engine() {
      return engine;
    },
    restart: async () => {
      await engine.close();
      engine = open();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  try {
    return JSON.parse(Buffer.concat(pieces).toString());
  } catch {
    return undefined;
  }
}

/** The SDK as a cloud function would have it; the environment says where the cloud is. */
function connectSdk(port: number): SdkDatabase {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_NAMESPACE: 'local-env',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'test',
    TENCENTCLOUD_SECRETKEY: 'test',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  });
  return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
}
