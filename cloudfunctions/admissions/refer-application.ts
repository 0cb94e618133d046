import { admissions } from '../../contracts/admissions';
import { workingDaysAfter } from '../calendar/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { DomainError } from '../kernel/errors';
import { dayOf } from '../kernel/time';
import { loadStation } from '../stations/public';
import { actIn } from './act';
import { ANSWER_DAYS } from './rules';
import type { ApplicationDocument } from './store';

interface ReferApplication {
  input: { applicationId: string; toStationId: string; reason: string; idempotencyKey: string };
  caller: Caller;
  record: ApplicationDocument;
  now: Date;
}

const answer = admissions.referApplication.output;

/**
 * Hands an application on to another station, which has five working days of its own. Trips: account,
 * application, station, then a transaction of five.
 * @throws DomainError NOT_FOUND for no such station, INVALID_INPUT for its own, ALREADY_DECIDED.
 */
export async function referApplication({ input, caller, record, now }: ReferApplication) {
  const { applicationId, toStationId, reason } = input;
  const station = await loadStation(toStationId);
  if (!station) throw new DomainError('NOT_FOUND');
  const { openid } = caller;
  const dueDay = workingDaysAfter(dayOf(now), ANSWER_DAYS);
  const to = { stationId: station._id, stationName: station.name };
  return once({ openid, action: 'referApplication', input, now }, answer, async (tx) => {
    // In here, where a repetition meets its first answer: after that the application lies at that station.
    if (toStationId === record.stationId) throw new DomainError('INVALID_INPUT', ['toStationId']);
    const happening = { act: { kind: 'refer', dueDay }, now, by: openid, reason, to } as const;
    const state = await actIn(tx, applicationId, happening, { seen: record });
    return { applicationId, stationId: station._id, state };
  });
}
