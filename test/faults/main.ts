import { ensureFunctionsBuilt } from '../../scripts/build-functions';
import { surviveKills } from './kills';
import { runRaces } from './races';

const RACES = 100;
const KILLS = 200;
const SEED = Date.now() % 2 ** 31;

/** The long runs: `npm run test:faults`. Exit code 1 where anything was lost, half done or given twice. */
async function main(): Promise<void> {
  // Requests to a killed cloud stay unanswered; the SDK need not say so each time.
  process.env.SILENCE = 'true';
  await ensureFunctionsBuilt();
  const startedAt = performance.now();
  const since = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;

  console.log(`${RACES} races of 200 clients at a slot for ten`);
  const races = await runRaces(RACES, ({ rounds, violations }) => {
    if (rounds % 10 === 0) console.log(`  ${rounds} races, ${violations.length} wrong, ${since()}`);
  });

  console.log(`${KILLS} kills under load, seed ${SEED}`);
  const kills = await surviveKills(KILLS, SEED, (report) => {
    if (report.kills % 10 === 0)
      console.log(`  ${report.kills} kills, ${report.acknowledged} answers acknowledged, ${since()}`);
  });

  const violations = [...races.violations, ...kills.violations];
  for (const violation of violations) console.error(`  ✗ ${violation}`);
  const boot = kills.bootMs.sort((a, b) => a - b)[Math.floor(kills.bootMs.length / 2)] ?? 0;
  console.log(
    `${races.rounds} races; ${kills.kills} kills, ${kills.acknowledged} acknowledged, ` +
      `${kills.unanswered} unanswered and repeated; boot ${boot.toFixed(0)} ms (median); ` +
      `${violations.length} violations`,
  );
  process.exitCode = violations.length === 0 && kills.kills === KILLS ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
