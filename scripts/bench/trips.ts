import type { ContractEntry } from '../../contracts/contract';
import { contracts, type FunctionName } from '../../contracts/index';
import { samples } from '../../test/access/samples';
import { LIMITS } from '../../test/support/cost';
import { dataOf } from '../../test/support/gateway';
import { startWorld } from '../../test/support/world';
import type { Report } from './report';

/** Who sends each call: somebody for whom it costs most. */
const SENDER = 'staff';

/** Trips and rounds of every call there is, as the local cloud counts them. */
export async function benchTrips(report: Report): Promise<void> {
  report.section('Trips and rounds of every call');
  const world = await startWorld();
  const rows: Record<string, string | number>[] = [];
  let kept = true;
  try {
    for (const fn of Object.keys(contracts) as FunctionName[]) {
      for (const [action, entry] of Object.entries<ContractEntry>(contracts[fn])) {
        const input = await samples[`${fn}/${action}`]?.(world.gateway);
        const reply = await world.gateway.send(SENDER, fn, { action, input: ownScreen(action, input) });
        dataOf(reply);
        const limit = LIMITS[entry.kind];
        kept &&= reply.trips <= limit.trips && reply.rounds <= limit.rounds;
        const { trips, rounds } = reply;
        rows.push({ call: `${fn}/${action}`, kind: entry.kind, trips, rounds, 'trips at most': limit.trips });
      }
    }
  } finally {
    await world.close();
  }
  report.table(rows);
  report.measure('calls within their limits', `${rows.length} calls`, 'all of them', kept);
}

/** The first screen of the sender's own role, not the visitor's. */
function ownScreen(action: string, input: unknown): unknown {
  return action === 'getHome' ? {} : input;
}
