import type { Caller } from '../kernel/access';
import { MOST_KEPT } from './rules';
import { showSummary } from './show';
import { applications } from './store';
import { placeOf } from './waiting-list';

/** The caller's own, newest first. Trips: the applications, and the place of each that waits, three at most. */
export async function listMyApplications({ caller, now }: { caller: Caller; now: Date }) {
  const own = await applications.find({ openid: caller.openid }, { limit: MOST_KEPT });
  own.sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime());
  const shown = own.map(async (document) => showSummary(document, await placeOf(document), now));
  return { applications: await Promise.all(shown) };
}
