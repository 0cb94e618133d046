import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CloudProcess } from '../support/cloud-process';
import { contradictionsIn } from '../support/contradictions';
import { ATTEMPTS, findRace, rush } from '../support/race';
import { dumpOf, sdkOf } from '../support/sdk';

export interface RaceReport {
  rounds: number;
  violations: string[];
}

/** 200 clients at once at a slot for ten, once for each slot of the seed, up to `rounds` times. */
export async function runRaces(
  rounds: number,
  onRound: (report: RaceReport) => void = () => {},
): Promise<RaceReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kangban-races-'));
  const cloud = await CloudProcess.start(dataDir, ['--seed', 'race']);
  const report: RaceReport = { rounds: 0, violations: [] };
  try {
    const { runners, slotIds } = await findRace(cloud.gateway);
    for (const slotId of slotIds.slice(0, rounds)) {
      const counts = await rush(cloud.gateway, runners.slice(0, ATTEMPTS), slotId, report.rounds);
      report.rounds += 1;
      const { OK, SLOT_FULL, ...others } = counts;
      if (OK !== 10 || SLOT_FULL !== ATTEMPTS - 10 || Object.keys(others).length > 0)
        report.violations.push(`${slotId}: ${JSON.stringify(counts)}`);
      onRound(report);
    }
    if (report.rounds < rounds) report.violations.push(`only ${report.rounds} slots to race for`);
    report.violations.push(...contradictionsIn(await dumpOf(sdkOf(cloud.url))));
    return report;
  } finally {
    await cloud.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
