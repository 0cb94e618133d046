import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../local/demo/random';
import { CloudProcess } from '../support/cloud-process';
import { contradictionsIn } from '../support/contradictions';
import { findRace } from '../support/race';
import { dumpOf, sdkOf } from '../support/sdk';
import { Ledger } from './ledger';
import { hammer, sendBooking, sendCancellation } from './load';

/** The kill comes after so many answers at most, and then a few milliseconds later. */
const MOST_ANSWERS = 25;
const MOST_MS = 40;
const POLL_MS = 2;
const PATIENCE_MS = 30_000;

export interface KillReport {
  kills: number;
  acknowledged: number;
  unanswered: number;
  /** What was lost, half done or invented: none of it may be. */
  violations: string[];
  bootMs: number[];
}

/**
 * Kills the cloud at random moments under load, again and again over the same data. After each restart
 * and one sweep, everything acknowledged must be there and nothing half done; then the phones repeat what
 * was not answered, with their keys.
 */
export async function surviveKills(
  kills: number,
  seed: number,
  onKill: (report: KillReport) => void = () => {},
): Promise<KillReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-kills-'));
  const random = new Random(seed);
  const ledger = new Ledger();
  const report: KillReport = { kills: 0, acknowledged: 0, unanswered: 0, violations: [], bootMs: [] };
  let cloud = await CloudProcess.start(dataDir, ['--seed', 'race']);
  try {
    const race = await findRace(cloud.gateway);
    while (report.kills < kills && report.violations.length === 0) {
      const load = hammer(cloud.gateway, race, ledger, random);
      await Promise.all([load, killSoon(cloud, ledger, random)]);
      report.kills += 1;
      report.unanswered += ledger.unanswered().length;
      cloud = await CloudProcess.start(dataDir, ['--seed', 'race']);
      report.bootMs.push(cloud.bootMs);
      report.violations = await check(cloud, ledger);
      report.acknowledged = ledger.acknowledged;
      onKill(report);
    }
    return report;
  } finally {
    await cloud.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function killSoon(cloud: CloudProcess, ledger: Ledger, random: Random): Promise<void> {
  const answers = ledger.acknowledged + random.int(0, MOST_ANSWERS);
  const deadline = performance.now() + PATIENCE_MS;
  while (ledger.acknowledged < answers && performance.now() < deadline) await delay(POLL_MS);
  await delay(random.int(0, MOST_MS));
  await cloud.kill();
}

/** One sweep, then what is wrong; repeats what was not answered, and looks again. */
async function check(cloud: CloudProcess, ledger: Ledger): Promise<string[]> {
  await cloud.gateway.runTimer('sweep');
  const db = sdkOf(cloud.url);
  const dump = await dumpOf(db);
  const before = [...ledger.lostIn(dump), ...contradictionsIn(dump)];
  if (before.length > 0) return before;

  for (const wish of ledger.unanswered()) {
    if (wish.booking === 'unknown') await sendBooking(cloud.gateway, wish);
    if (wish.cancellation === 'unknown') await sendCancellation(cloud.gateway, wish);
  }
  const after = await dumpOf(db);
  return [...ledger.lostIn(after), ...ledger.unexpectedIn(after), ...contradictionsIn(after)];
}
