import { dayOf } from '../kernel/time';
import { changePlan, type PlanCommand } from './change-plan';
import { notOver } from './plan-rules';
import type { Days } from './rules';

/** The days on which the station is closed. Trips: account, then a transaction of five. */
export function saveClosedDays(call: PlanCommand<{ closedDays: Days[] }>) {
  const closedDays = notOver(call.input.closedDays, dayOf(call.now));
  return changePlan('saveClosedDays', call, () => ({ closedDays }));
}
