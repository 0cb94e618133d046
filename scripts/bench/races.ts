import { runRaces } from '../../test/faults/races';
import type { Report } from './report';

const ROUNDS = 20;

/** 200 attempts at ten places: exactly ten, every time. `npm run test:faults` does it a hundred times. */
export async function benchRaces(report: Report): Promise<void> {
  report.section(`200 clients at once at a slot for ten, ${ROUNDS} times`);
  const { violations } = await runRaces(ROUNDS, ({ rounds }) => {
    if (rounds % 5 === 0) report.progress(`${rounds} races`);
  });
  for (const violation of violations) report.figure('wrong', violation);
  report.measure('races that were not exact', String(violations.length), 'none', violations.length === 0);
}
