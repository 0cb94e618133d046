import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import { sealerFor } from '../../cloudfunctions/kernel/crypto';
import { addDays, type DayKey, dayOf } from '../../cloudfunctions/kernel/time';
import { allGiven } from '../../local/demo/decisions';
import { aService, aStation, aWorker } from '../../test/support/builders';
import { CloudProcess } from '../../test/support/cloud-process';
import type { Gateway } from '../../test/support/gateway';
import { insertAll, type SdkDatabase, sdkOf } from '../../test/support/sdk';

/** A cloud in a process of its own, with one station that offers far more slots than are booked. */
export interface BenchWorld {
  gateway: Gateway;
  db: SdkDatabase;
  close(): Promise<void>;
}

export const CLIENTS = 160;
export const WORKERS = 16;
const HOURS = [9, 10, 11, 12, 13, 14, 15, 16];

export const clientId = (i: number) => `c${i % CLIENTS}`;
export const workerId = (i: number) => `s1.w${i % WORKERS}`;
export const today = (): DayKey => dayOf(new Date());

export async function startBenchWorld(): Promise<BenchWorld> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-bench-'));
  const cloud = await CloudProcess.start(dataDir, ['--seed', 'none']);
  const db = sdkOf(cloud.url);
  const seal = sealerFor(Buffer.from(readFileSync(path.join(dataDir, 'key'), 'utf8'), 'base64'));
  const clients = Array.from({ length: CLIENTS }, (_, i) => clientId(i));
  await insertAll(db, 'stations', [station]);
  await insertAll(
    db,
    'clients',
    clients.map((_id) => ({
      _id,
      stationId: 's1',
      state: 'active',
      capacity: 'full',
      name: seal(`测试${_id}`),
      shortName: seal(_id),
      decisions: allGiven(),
    })),
  );
  await insertAll(db, 'accounts', [...clients.map(accountOf), staff]);
  return {
    gateway: cloud.gateway,
    db,
    async close() {
      await cloud.kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const station = aStation({
  keepsHolidays: false,
  services: [aService({ capacity: 8, horizonDays: 60 })],
  workers: Array.from({ length: WORKERS }, (_, i) =>
    aWorker({
      workerId: workerId(i),
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 17 * 60 })),
    }),
  ),
});

const accountOf = (id: string): AccountDocument => ({
  _id: `of-${id}`,
  roles: [{ role: 'client', stationId: 's1', clientId: id }],
  links: [],
});
const staff: AccountDocument = { _id: 'staff', roles: [{ role: 'staff', stationId: 's1' }], links: [] };

/** The i-th slot: every worker in turn, so that those at once meet on no document; then the next hour. */
export function slotAt(i: number): { slotId: string; day: DayKey; minute: number } {
  const round = Math.floor(i / WORKERS);
  const day = addDays(today(), 1 + Math.floor(round / HOURS.length));
  const hour = HOURS[round % HOURS.length] ?? 0;
  const time = `${String(hour).padStart(2, '0')}00`;
  return { slotId: `s1_w${i % WORKERS}_talk_${day.replaceAll('-', '')}_${time}`, day, minute: hour * 60 };
}

/** Books the i-th slot for the i-th client through the gateway. */
export function book(gateway: Gateway, i: number) {
  const input = { slotId: slotAt(i).slotId, clientId: clientId(i), idempotencyKey: `bench-key-${i}` };
  return gateway.call(`of-${clientId(i)}`, 'appointments', 'bookAppointment', input);
}
