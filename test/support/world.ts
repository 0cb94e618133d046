import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import { sealerFor } from '../../cloudfunctions/kernel/crypto';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Role, Scope } from '../../contracts/contract';
import type { CloudOptions } from '../../local/cloud';
import { allGiven } from '../../local/demo/decisions';
import { aService, aStation, aWorker } from './builders';
import { startTestCloud } from './cloud';
import type { Gateway } from './gateway';
import { type Dump, dumpOf, insertAll, type SdkDatabase, sdkOf } from './sdk';

/** When a world begins: a Wednesday, ten in the morning in Shanghai. */
export const START = '2026-11-25T10:00:00+08:00';

/** A local cloud of its own, a small invented world in it, and the ways in. */
export interface World {
  gateway: Gateway;
  db: SdkDatabase;
  /** Where everything lies that the cloud keeps. */
  dataDir: string;
  seal: (text: string) => string;
  dump(): Promise<Dump>;
  close(): Promise<void>;
}

/** A cloud with two stations and everybody in `people`, at `START`. Remember to close it. */
export async function startWorld(options: Partial<CloudOptions> = {}): Promise<World> {
  const { url, dataDir, gateway, close } = await startTestCloud(options);
  await gateway.setClock(START);
  const db = sdkOf(url);
  const key = readFileSync(path.join(dataDir, 'key'), 'utf8');
  const seal = sealerFor(Buffer.from(key, 'base64'));
  await insertAll(db, 'stations', [stationOf('s1'), stationOf('s2')]);
  await insertAll(db, 'clients', [
    ...clientIds.map((id) => clientOf(id, 's1', seal)),
    clientOf('x1', 's2', seal),
  ]);
  await insertAll(db, 'accounts', Object.values(people));
  return { gateway, db, dataDir, seal, dump: () => dumpOf(db), close };
}

const MORNING = { fromMinute: 9 * 60, toMinute: 12 * 60 };
const AFTERNOON = { fromMinute: 14 * 60, toMinute: 18 * 60 };
const workdays = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, ...MORNING },
  { weekday, ...AFTERNOON },
]);

/**
 * A station that is open on weekdays: `w1` gives `talk` (an hour) and `brief` (half an hour) to one
 * person each, `w2` gives `group` (an hour, ten people), `w3` gives `far` (half an hour, two people, booked
 * a day ahead at least and a week at most, called off a day before).
 */
function stationOf(stationId: string): StationDocument {
  const service = (key: string, over: Parameters<typeof aService>[0]) =>
    aService({ serviceId: `${stationId}.${key}`, ...over });
  const worker = (key: string, ...services: string[]) =>
    aWorker({
      workerId: `${stationId}.${key}`,
      serviceIds: services.map((s) => `${stationId}.${s}`),
      hours: workdays,
    });
  return aStation({
    _id: stationId,
    name: `${stationId} 站`,
    services: [
      service('talk', { minutes: 60, capacity: 1, name: '谈心时间' }),
      service('brief', { minutes: 30, capacity: 1, name: '问一问' }),
      service('group', { minutes: 60, capacity: 10, name: '小组', bring: '水杯' }),
      service('far', {
        minutes: 30,
        capacity: 2,
        noticeMinutes: 24 * 60,
        horizonDays: 7,
        cancelMinutes: 24 * 60,
      }),
    ],
    workers: [worker('w1', 'talk', 'brief'), worker('w2', 'group'), worker('w3', 'far')],
  });
}

const workerOf: Record<string, string> = { talk: 'w1', brief: 'w1', group: 'w2', far: 'w3' };

/** The id of a slot of station `s1`: `slotOf('talk', '2026-11-26', '0900')`. */
export function slotOf(service: 'talk' | 'brief' | 'group' | 'far', day: string, time: string): string {
  return ['s1', workerOf[service], service, day.replaceAll('-', ''), time].join('_');
}

/** Clients of station `s1` with an account of their own, `of-c1` and so on; `x1` belongs to `s2`. */
export const clientIds = Array.from({ length: 40 }, (_, i) => `c${i + 1}`);

function clientOf(_id: string, stationId: string, seal: (text: string) => string) {
  return {
    _id,
    stationId,
    state: 'active',
    capacity: 'full',
    name: seal(`测试${_id}`),
    shortName: seal(_id),
    decisions: allGiven(),
  };
}

/** The account of a client. */
export const openidOf = (clientId: string) => `of-${clientId}`;

function account(_id: string, role: Role, over: Partial<AccountDocument['roles'][number]>): AccountDocument {
  return { _id, roles: [{ role, ...over }], links: [] };
}

/** Somebody linked to client `c1` (or another) with these scopes. */
function linked(_id: string, relation: 'guardian' | 'relative', scopes: Scope[], clientId = 'c1') {
  const links = [{ clientId, stationId: 's1', relation, scopes }];
  return { ...account(_id, relation, { stationId: 's1' }), links };
}

/** Everybody with an account. Whoever is not here is a visitor. */
export const people = {
  ...Object.fromEntries(
    clientIds.map((clientId) => [
      clientId,
      account(openidOf(clientId), 'client', { clientId, stationId: 's1' }),
    ]),
  ),
  stranger: account('of-x1', 'client', { clientId: 'x1', stationId: 's2' }),
  guardian: linked('guardian', 'guardian', ['book', 'answer', 'read', 'sign']),
  guardianBook: linked('guardian-book', 'guardian', ['book']),
  guardianAnswer: linked('guardian-answer', 'guardian', ['answer']),
  guardianRead: linked('guardian-read', 'guardian', ['read']),
  guardianSign: linked('guardian-sign', 'guardian', ['sign']),
  guardianNone: linked('guardian-none', 'guardian', []),
  guardianOfAnother: linked('guardian-of-another', 'guardian', ['book', 'answer', 'read', 'sign'], 'c2'),
  relative: linked('relative', 'relative', ['read']),
  volunteer: account('volunteer', 'volunteer', { stationId: 's1' }),
  staff: account('staff', 'staff', { stationId: 's1' }),
  staffElsewhere: account('staff-elsewhere', 'staff', { stationId: 's2' }),
  manager: account('manager', 'manager', { stationId: 's1' }),
  managerElsewhere: account('manager-elsewhere', 'manager', { stationId: 's2' }),
  supervisor: account('supervisor', 'supervisor', { stationId: 's1' }),
  district: account('district', 'district', { stationId: 's1' }),
};

let keys = 0;
/** A fresh idempotency key: a new intention. */
export const newKey = () => `intention-${++keys}`;
