import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceRecordDocument } from '../../../cloudfunctions/cases/records';
import { schema } from '../../../cloudfunctions/kernel/schema';
import { addDays, dayOf } from '../../../cloudfunctions/kernel/time';
import { openDatabase } from '../../../local/cloud/database';
import { seedData } from '../../../local/demo';
import { hanyang } from '../../../local/demo/facts/hanyang';
import { buildYear } from '../../../local/demo/year';
import { dataKey, moments, plainDemo } from './worlds';

const now = moments.tuesday;
const today = dayOf(now);
const world = buildYear(now, (text) => text);
const records = world.serviceRecords;

const groupBy = <T>(list: readonly T[], key: (item: T) => string | undefined) => {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
};

test('the published totals, exactly', () => {
  const attendances = records.filter((r) => r.groupSessionId);
  expect({
    clients: world.clients.length,
    serviceContacts: records.length,
    groupSessions: new Set(attendances.map((r) => r.groupSessionId)).size,
    groupAttendances: attendances.length,
  }).toEqual({ clients: 1966, serviceContacts: 28_005, groupSessions: 184, groupAttendances: 3076 });
  expect(new Set(world.clients.map((c) => c.name)).size).toBe(1966);
});

test('all of it in the 365 days before today, at every station in every month', () => {
  const days = records.map((r) => dayOf(r.startAt)).sort();
  expect(days[0] && days[0] >= addDays(today, -365)).toBe(true);
  expect(days.at(-1) && (days.at(-1) ?? '') < today).toBe(true);
  const months = groupBy(records, (r) => `${r.stationId} ${dayOf(r.startAt).slice(0, 7)}`);
  expect(months.size).toBe(5 * 13);
});

test('everybody is reached, several times', () => {
  const perClient = groupBy(records, (r) => r.clientId);
  expect(perClient.size).toBe(hanyang.year.clients);
  expect(Math.min(...[...perClient.values()].map((own) => own.length))).toBeGreaterThanOrEqual(8);
});

test('a group session is one service, one worker, one time; nobody attends twice', () => {
  for (const session of groupBy(records, (r) => r.groupSessionId).values()) {
    const same = (r: ServiceRecordDocument) =>
      `${r.serviceId} ${r.workerId} ${r.startAt} ${r.minutes} ${r.way}`;
    expect(new Set(session.map(same)).size).toBe(1);
    expect(new Set(session.map((r) => r.clientId)).size).toBe(session.length);
    expect(session.length).toBeGreaterThanOrEqual(8);
  }
});

test('nobody is in two places at once', () => {
  // People who share a session, or a slot, share its worker and its start.
  const torn = (key: (r: ServiceRecordDocument) => string, shared: boolean) =>
    [...groupBy(records, (r) => `${key(r)} ${dayOf(r.startAt)}`).values()].filter((day) => {
      const sorted = day.sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
      return sorted.some((r, i) => {
        const next = sorted[i + 1];
        if (
          !next ||
          (shared && next.startAt.getTime() === r.startAt.getTime() && next.serviceId === r.serviceId)
        )
          return false;
        return next.startAt < r.endAt;
      });
    });
  expect(torn((r) => r.clientId, false)).toEqual([]);
  expect(torn((r) => r.workerId, true)).toEqual([]);
});

test('records carry what their clients and times say', () => {
  const stationOf = new Map(world.clients.map((c) => [c._id, c.stationId]));
  const wrong = records.filter(
    (r) =>
      stationOf.get(r.clientId) !== r.stationId ||
      !r.serviceId.startsWith(`${r.stationId}.`) ||
      !r.workerId.startsWith(`${r.stationId}.`) ||
      r.endAt.getTime() - r.startAt.getTime() !== r.minutes * 60_000,
  );
  expect(wrong).toEqual([]);
});

test('a share of the contacts was booked, and each that was done has its record', () => {
  const recorded = new Set(records.map((r) => r._id));
  const past = world.appointments.filter((a) => a.day < today && a.day >= addDays(today, -365));
  const done = past.filter((a) => a.state === 'booked');
  expect(done.length).toBeGreaterThan(3000);
  expect(done.filter((a) => !recorded.has(a._id))).toEqual([]);
  expect(past.filter((a) => a.state === 'cancelled' && recorded.has(a._id))).toEqual([]);
});

test('the demo stands in it unchanged', () => {
  const demo = plainDemo(now);
  expect(world.stations).toEqual(demo.stations);
  expect(world.personas).toEqual(demo.personas);
  const kept = new Set(world.appointments.map((a) => a._id));
  expect(demo.appointments.filter((a) => !kept.has(a._id))).toEqual([]);
});

test('made and loaded durably in under a minute', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kangban-year-'));
  const startedAt = performance.now();
  const { collections } = await seedData('year', { now, dataKey });
  const database = await openDatabase({ file: join(folder, 'data.db'), collections: schema });
  for (const { name } of schema) await database.load(name, documents(collections[name]));
  expect(performance.now() - startedAt).toBeLessThan(60_000);
  const reply = await database.handle({
    action: 'database.calculateDocument',
    collectionName: 'serviceRecords',
    query: '{}',
  });
  expect(reply).toMatchObject({ data: { total: 28_005 } });
  await database.close();
  rmSync(folder, { recursive: true });
});

function* documents(list: Iterable<object>): Generator<Record<string, unknown>> {
  for (const document of list) yield { ...document };
}
