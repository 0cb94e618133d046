import { loadAccounts } from '../accounts/public';
import { loadVisits } from '../cases/public';
import { fromCursor, pageOf, toCursor } from '../kernel/paging';
import { loadStations } from '../stations/public';
import { showVisits } from './show-visits';

const PAGE = 20;

/** Who has read the file, the latest first. Rounds: account, visits, names of readers and stations. */
export async function listVisits({ input }: { input: { clientId: string; cursor?: string } }) {
  const from = input.cursor ? fromCursor(input.cursor) : undefined;
  const found = await loadVisits(input.clientId, 'desc', from, PAGE + 1);
  const { page, next } = pageOf(found, PAGE, ({ at }) => at, from);
  const [readers, stations] = await Promise.all([
    loadAccounts(page.map(({ openid }) => openid)),
    loadStations(page.map(({ stationId }) => stationId)),
  ]);
  return { visits: showVisits(page, readers, stations), cursor: next && toCursor(next) };
}
