import { command } from '../kernel/database';
import { fromCursor, type Position, positionAfter, toCursor } from '../kernel/paging';
import { showSummary } from './show';
import { applications } from './store';

const PAGE = 20;

interface ListApplications {
  input: { stationId: string; view: 'submitted' | 'waiting' | 'ended'; cursor?: string };
  now: Date;
}

/**
 * A station's applications, twenty a page. Days of answer follow each other as applications do, so that
 * `submitted` is in order of both. One trip; a later page of those who wait one more, in the same round.
 */
export async function listApplications({ input, now }: ListApplications) {
  const { stationId, view } = input;
  const from = input.cursor ? fromCursor(input.cursor) : undefined;
  const [found, before] = await Promise.all([
    findPage(input, from),
    from && view === 'waiting' ? countBefore(stationId, from) : 0,
  ]);
  const page = found.slice(0, PAGE);
  const next =
    found.length > PAGE
      ? positionAfter(
          page.map((a) => a.since),
          from,
        )
      : undefined;
  return {
    applications: page.map((document, i) =>
      showSummary(document, view === 'waiting' ? before + i + 1 : undefined, now),
    ),
    cursor: next && toCursor(next),
  };
}

function findPage({ stationId, view }: ListApplications['input'], from: Position | undefined) {
  const _ = command();
  const isEnded = view === 'ended';
  const direction = isEnded ? 'desc' : 'asc';
  const state = isEnded ? _.in(['accepted', 'refused', 'withdrawn']) : view;
  const since = from && { since: isEnded ? _.lte(from.at) : _.gte(from.at) };
  return applications.find(
    { stationId, state, ...since },
    {
      // The `_id` settles the order of those that began together: without it two pages may not agree.
      order: [
        ['since', direction],
        ['_id', direction],
      ],
      limit: PAGE + 1,
      skip: from?.skip,
    },
  );
}

/** How many wait before a page that goes on here. */
async function countBefore(stationId: string, from: Position): Promise<number> {
  const earlier = await applications.count({ stationId, state: 'waiting', since: command().lt(from.at) });
  return earlier + from.skip;
}
