import type { ContractEntry, Role } from '../../contracts/contract';
import { contracts, type FunctionName } from '../../contracts/index';
import { samples } from '../../test/access/samples';
import { LIMITS } from '../../test/support/cost';
import { dataOf } from '../../test/support/gateway';
import { openidOf, startWorld } from '../../test/support/world';
import type { Report } from './report';

/** Who sends each call: the first of these who may, those for whom it costs most before others. */
const SENDERS: readonly (readonly [Role, string])[] = [
  ['staff', 'staff'],
  ['manager', 'manager'],
  ['guardian', 'guardian'],
  ['client', openidOf('c1')],
];

/** Trips and rounds of every call there is, as the local cloud counts them. */
export async function benchTrips(report: Report): Promise<void> {
  report.section('Trips and rounds of every call');
  const world = await startWorld();
  const rows: Record<string, string | number>[] = [];
  let kept = true;
  try {
    for (const fn of Object.keys(contracts) as FunctionName[]) {
      for (const [action, entry] of Object.entries<ContractEntry>(contracts[fn])) {
        const input = await samples[`${fn}/${action}`]?.(world);
        const reply = await world.gateway.send(senderOf(entry), fn, {
          action,
          input: ownScreen(action, input),
        });
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

const senderOf = ({ roles }: ContractEntry): string | undefined =>
  SENDERS.find(([role]) => roles.includes(role))?.[1];

/** The first screen of the sender's own role, not the visitor's. */
function ownScreen(action: string, input: unknown): unknown {
  return action === 'getHome' ? {} : input;
}
