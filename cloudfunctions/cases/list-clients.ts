import { type DayKey, dayOf } from '../kernel/time';
import { loadReadings } from './pinyin';
import { arrivedLately, matchesName, pageAfter, searchOf } from './rules';
import { clientNames } from './store';

const PAGE = 30;
/** The cloud's limit; a station serves a few hundred. */
const MOST = 1000;

interface ListClients {
  input: { stationId: string; search?: string; cursor?: string };
  now: Date;
}

/**
 * The people a station serves, in the order of their names as they are read. The whole list is opened, since
 * sealed names can be neither searched nor sorted by the database. One trip.
 */
export async function listClients({ input, now }: ListClients) {
  const { stationId, cursor } = input;
  const search = searchOf(input.search ?? '');
  const [found, readings] = await Promise.all([
    clientNames.find({ stationId, state: 'active' }, { limit: MOST }),
    search === '' ? undefined : loadReadings(),
  ]);
  const meant = readings ? found.filter(({ name }) => matchesName(name, search, readings)) : found;
  const byName = new Intl.Collator('zh-Hans-CN');
  const inOrder = meant
    .map(({ _id, name, state, birthYear }) => ({ clientId: _id, name, state, birthYear }))
    // The id settles the order of namesakes: without it two pages may not agree.
    .sort((a, b) => byName.compare(a.name, b.name) || (a.clientId < b.clientId ? -1 : 1));
  const { page, cursor: next } = pageAfter(inOrder, cursor, PAGE);
  return { clients: page, cursor: next, arrived: cursor ? [] : arrivedAmong(meant, dayOf(now)) };
}

/** Who of them has come from another station lately, the latest first. */
function arrivedAmong(meant: Awaited<ReturnType<typeof clientNames.find>>, today: DayKey) {
  return meant
    .flatMap(({ _id, name, moved }) => {
      const arrival = arrivedLately(moved, today);
      return arrival ? [{ clientId: _id, name, ...arrival }] : [];
    })
    .sort((a, b) => b.at - a.at);
}
