import * as z from 'zod';
import { command } from '../kernel/database';
import { longBefore } from './rules';
import { type ApplicationDocument, applications } from './store';

export { askWishes } from './ask-wishes';
export { finishCallOffs } from './call-off';
export { removePapers } from './remove-papers';
export type { ApplicationDocument } from './store';

/** One application, or null: decides who may reach it. One trip. */
export function loadApplication(applicationId: string): Promise<ApplicationDocument | null> {
  return applications.get(applicationId);
}

/** The applications by which somebody became a client, and those since, at most so many. One trip. */
export function loadApplicationsOf(clientId: string, most: number): Promise<ApplicationDocument[]> {
  return applications.find({ clientId }, { order: [['submittedAt', 'asc']], limit: most });
}

/** What of a station's applications waits for somebody there. */
export interface Awaiting {
  submitted: number;
  /** The nearest day by which one of those has to be answered. */
  dueDay?: string;
  longWaiting: number;
}

const group = z.object({ _id: z.string(), count: z.int(), dueDay: z.string().nullish() });

/** Counts what a station has to answer: what is new, and who has waited for three months. One trip. */
export async function countAwaiting(stationId: string, now: Date): Promise<Awaiting> {
  const either = [{ state: 'submitted' }, { since: { $lte: longBefore(now) } }];
  const groups = await applications.aggregate(
    [
      // The states are said at the top too, where the index finds them; ended ones are not looked through.
      { $match: { stationId, state: { $in: ['submitted', 'waiting'] }, $or: either } },
      { $group: { _id: '$state', count: { $sum: 1 }, dueDay: { $min: '$dueDay' } } },
    ],
    group,
  );
  const of = (state: string) => groups.find(({ _id }) => _id === state);
  return {
    submitted: of('submitted')?.count ?? 0,
    dueDay: of('submitted')?.dueDay ?? undefined,
    longWaiting: of('waiting')?.count ?? 0,
  };
}

/**
 * Lets go, with the next retention and their pictures first, of the application by which somebody became a
 * client, and of those that these accounts made for themselves and that came to nothing. Two trips.
 */
export async function expireApplications(
  clientId: string,
  openids: readonly string[],
  now: Date,
): Promise<void> {
  const _ = command();
  await applications.changeWhere({ clientId }, { expiresAt: now });
  if (openids.length === 0) return;
  const ended = { openid: _.in([...openids]), for: 'self', state: _.in(['refused', 'withdrawn']) };
  await applications.changeWhere(ended, { expiresAt: now });
}
