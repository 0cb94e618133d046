import { accounts as contract } from '../../contracts/accounts';
import type { Scope } from '../../contracts/contract';
import { clients } from '../cases/public';
import type { Caller } from '../kernel/access';
import { once } from '../kernel/commands';
import { seal } from '../kernel/crypto';
import type { Transaction } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { linkIn } from './linking';
import { wordsGoAt } from './rules';
import { type LinkRequestDocument, linkRequests } from './store';

type Decision = { kind: 'approve'; clientId: string; scopes: Scope[] } | { kind: 'refuse'; reason: string };

interface ReviewLinkRequest {
  input: { stationId: string; requestId: string; decision: Decision; idempotencyKey: string };
  caller: Caller;
  now: Date;
}

/**
 * Links who asked, or says why not. Trips: account, then a transaction of nine; to refuse, five.
 * @throws DomainError as the contract names them.
 */
export async function reviewLinkRequest({ input, caller, now }: ReviewLinkRequest) {
  const { stationId, requestId, decision } = input;
  const command = { openid: caller.openid, action: 'reviewLinkRequest', input, now };
  return once(command, contract.reviewLinkRequest.output, async (tx) => {
    const request = await linkRequests.get(requestId, tx);
    if (request?.stationId !== stationId) throw new DomainError('NOT_FOUND');
    if (request.state !== 'waiting') throw new DomainError('ALREADY_DECIDED');
    if (decision.kind === 'approve') await link(tx, request, decision, now);
    const state = decision.kind === 'approve' ? ('approved' as const) : ('refused' as const);
    const decided = { at: now, by: caller.openid, ...reasonOrClient(decision) };
    await linkRequests.change(requestId, { state, decided, expiresAt: wordsGoAt('decided', now) }, tx);
    return { requestId, state };
  });
}

/** @throws DomainError NOT_FOUND for a client of another station, CLIENT_CLOSED after service has ended. */
async function link(
  tx: Transaction,
  request: LinkRequestDocument,
  { clientId, scopes }: Extract<Decision, { kind: 'approve' }>,
  now: Date,
): Promise<void> {
  const { openid, stationId, relation, myName } = request;
  const client = await clients.get(clientId, tx);
  if (client?.stationId !== stationId) throw new DomainError('NOT_FOUND');
  if (client.state !== 'active') throw new DomainError('CLIENT_CLOSED');
  await linkIn(
    tx,
    openid,
    { clientId, stationId, relation, scopes: [...new Set(scopes)], since: now },
    myName,
  );
  await clients.touch(clientId, 'timesLinked', tx);
}

function reasonOrClient(decision: Decision) {
  return decision.kind === 'approve' ? { clientId: decision.clientId } : { reason: seal(decision.reason) };
}
