import { admissions } from '../../contracts/admissions';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { actIn } from './act';
import type { ApplicationDocument } from './store';

interface WithdrawApplication {
  input: { applicationId: string; idempotencyKey: string };
  caller: Caller;
  record: ApplicationDocument;
  now: Date;
}

const answer = admissions.withdrawApplication.output;

/** Takes an application back while it is open. Trips: account, application, then a transaction of five. */
export async function withdrawApplication({ input, caller, record, now }: WithdrawApplication) {
  const { applicationId } = input;
  const { openid } = caller;
  const isOwn = record.openid === openid;
  return once({ openid, action: 'withdrawApplication', input, now }, answer, async (tx) => {
    const happening = { act: { kind: 'withdraw' }, now, by: openid } as const;
    // The applicant may turn back whatever the station has done meanwhile; staff go by what they have seen.
    const state = await actIn(tx, applicationId, happening, isOwn ? {} : { seen: record });
    return { applicationId, state };
  });
}
