import type * as z from 'zod';
import { admissions } from '../../contracts/admissions';
import { SCOPES } from '../../contracts/contract';
import { becomeClientIn, linkIn } from '../accounts/public';
import { addClientIn } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { actIn } from './act';
import type { ApplicationDocument } from './store';

type Input = z.output<(typeof admissions)['reviewApplication']['input']>;

interface ReviewApplication {
  input: Input;
  caller: Caller;
  record: ApplicationDocument;
  now: Date;
}

const answer = admissions.reviewApplication.output;

/**
 * The station's decision. Trips: account, application, then a transaction of five; of eight where the person
 * becomes a client. @throws DomainError as the contract names them.
 */
export async function reviewApplication({ input, caller, record, now }: ReviewApplication) {
  const { applicationId, decision, reason } = input;
  if (decision === 'refuse' && !reason) throw new DomainError('REASON_NEEDED');
  const { openid } = caller;
  return once({ openid, action: 'reviewApplication', input, now }, answer, async (tx) => {
    // One application, one client: they share an id.
    const clientId = decision === 'accept' ? record._id : undefined;
    const happening = { act: { kind: decision }, now, by: openid, reason } as const;
    const state = await actIn(tx, applicationId, happening, { seen: record, clientId });
    if (clientId) await admitIn(tx, clientId, record, input.capacity ?? 'full', now);
    return { applicationId, state, ...(clientId && { clientId }) };
  });
}

/** Makes the person a client, and the applicant who they are to the client. */
async function admitIn(
  tx: Transaction,
  clientId: string,
  { person, applicant, stationId, openid, for: whom }: ApplicationDocument,
  capacity: NonNullable<Input['capacity']>,
  now: Date,
): Promise<void> {
  const { birthYear, ...rest } = person;
  // Whoever applies for themself leaves one number; a family's is a number to reach them by, and says whose.
  const own = whom === 'self' && { phone: rest.phone ?? applicant.phone };
  await addClientIn(tx, {
    ...rest,
    ...own,
    ...(whom === 'family' && { contact: applicant }),
    ...(birthYear && { birthYear: Number(birthYear) }),
    clientId,
    stationId,
    capacity,
    since: now,
  });
  if (whom === 'self') await becomeClientIn(tx, openid, { clientId, stationId }, applicant.name);
  if (whom === 'family')
    await linkIn(
      tx,
      openid,
      { clientId, stationId, relation: 'guardian', scopes: [...SCOPES], since: now },
      applicant.name,
    );
}
