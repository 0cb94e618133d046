import { ensureFunctionsBuilt } from '../build-functions';
import { ensureMiniprogramBuilt } from '../build-miniprogram';
import { benchBooking } from './booking';
import { benchBundles } from './bundles';
import { benchFirstScreen } from './first-screen';
import { benchHistory } from './history';
import { benchMainPackage } from './main-package';
import { benchRaces } from './races';
import { Report } from './report';
import { benchTrips } from './trips';

const sections: Record<string, (report: Report) => Promise<void> | void> = {
  booking: benchBooking,
  history: benchHistory,
  races: benchRaces,
  trips: benchTrips,
  screen: benchFirstScreen,
  bundles: benchBundles,
  package: benchMainPackage,
};

/**
 * The measures: ratios and counts within one run; absolute figures stand beside them for orientation.
 * `npm run bench -- history trips` runs some sections only. Exit code 1 where a limit is not kept.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in sections));
  if (unknown.length > 0)
    throw new Error(`no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}`);
  await ensureFunctionsBuilt();
  await ensureMiniprogramBuilt();
  const report = new Report();
  for (const [name, run] of Object.entries(sections))
    if (wanted.length === 0 || wanted.includes(name)) await run(report);
  console.log(`\n${report.broken === 0 ? 'every limit was kept' : `${report.broken} limits were not kept`}`);
  process.exitCode = report.broken === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
