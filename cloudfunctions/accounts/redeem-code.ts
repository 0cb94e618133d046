import type * as z from 'zod';
import type { accounts as contract } from '../../contracts/accounts';
import { type ClientDocument, clients, loadClient } from '../cases/public';
import type { Caller } from '../kernel/access';
import { checkText } from '../kernel/content';
import { type Transaction, transact } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { codeId, membershipBy, usedNow } from './codes';
import { isAround, NOBODY_YET, writeAccount } from './linking';
import { holdsRole, isClient, isLocked, type Membership, oneMoreTry } from './rules';
import { type AccountDocument, accounts, type CodeDocument, codeAttempts, codes } from './store';

interface RedeemCode {
  input: { code: string; name?: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}
type Answer = z.input<(typeof contract)['redeemCode']['output']>;

/** One account's try. */
interface Try {
  openid: string;
  digits: string;
  name?: string;
  command: string;
  hash: string;
  now: Date;
}

/**
 * Takes a code. One transaction judges it and always writes the caller's tries: of many tried at once no more
 * than five are judged, and of many who use one code at once one does. Trips: account, a name's check, then a
 * transaction of ten; a code that cannot be used costs one number of trips, whatever is wrong with it.
 * @throws DomainError as the contract names them.
 */
export async function redeemCode({ input, caller, now }: RedeemCode): Promise<Answer> {
  const { openid } = caller;
  const { code: digits, name } = input;
  await checkText(openid, name);
  const command = commandId(openid, 'redeemCode', input.idempotencyKey);
  const tried = { openid, digits, name, command, hash: inputHash(input), now };
  const outcome = await transact((tx) => tryCode(tx, tried));
  // Said only after the transaction: the try it has counted must stay.
  if (outcome === 'wrong') throw new DomainError('CODE_WRONG');
  return 'earlier' in outcome ? answerAgain(openid, outcome.earlier) : outcome;
}

/** @throws DomainError CODE_LOCKED after five wrong ones, IDEMPOTENCY_CONFLICT. */
async function tryCode(tx: Transaction, tried: Try): Promise<Answer | 'wrong' | { earlier: CodeDocument }> {
  const { openid, command, hash, now } = tried;
  const tries = await codeAttempts.get(openid, tx);
  const { code, earlier } = await findCodes(tried);
  if (earlier && earlier.usedInputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
  if (earlier) return { earlier };
  if (isLocked(tries, now)) throw new DomainError('CODE_LOCKED');
  const { client, me, after } = await judge(tx, openid, code, now);
  if (!code || !after) {
    await codeAttempts.put({ _id: openid, ...oneMoreTry(tries, now) }, tx);
    return 'wrong';
  }
  await codes.change(code._id, usedNow(openid, command, hash, now), tx);
  await writeAccount(tx, openid, me, after, tried.name);
  if (client) await clients.touch(client._id, 'timesLinked', tx);
  await codeAttempts.put({ _id: openid, count: 0, expiresAt: now }, tx);
  return show(code, client);
}

/**
 * The code, and the one this very command has used before. Like the people below they are read outside the
 * transaction, after its first read and before its writes: what changes meanwhile is a conflict.
 */
async function findCodes({ digits, command }: Try) {
  const _id = codeId(digits);
  const found = await codes.find({ $or: [{ _id }, { usedByCommand: command }] }, { limit: 2 });
  return {
    code: found.find((c) => c._id === _id) ?? null,
    earlier: found.find((c) => c.usedByCommand === command),
  };
}

/** Read where there is nobody and no client to read, so that every wrong code costs the same. */
const NONE = 'none';

/** All that decides about a code; `after` is what the caller would be, undefined where it cannot be used. */
async function judge(
  tx: Transaction,
  openid: string,
  code: CodeDocument | null,
  now: Date,
): Promise<{ client: ClientDocument | null; me: AccountDocument | null; after: Membership | undefined }> {
  const clientId = code && code.grants.kind !== 'role' ? code.grants.clientId : NONE;
  const people = await accounts.find(
    { $or: [{ _id: { $in: [openid, code?.by ?? NONE] } }, { 'roles.clientId': clientId }] },
    { limit: 10 },
  );
  const client = await clients.get(clientId, tx);
  const me = people.find((a) => a._id === openid) ?? null;
  const maker = people.find((a) => a._id === code?.by);
  const hasOwnAccount = people.some((a) => isClient(a.roles, clientId));
  const after = code
    ? membershipBy(code, me ?? NOBODY_YET, { maker, client, hasOwnAccount }, now)
    : undefined;
  return { client, me, after };
}

function show({ grants }: CodeDocument, client: ClientDocument | null): Answer {
  if (grants.kind === 'role') return { grants: 'role', role: grants.role, stationName: grants.stationName };
  return { grants: grants.kind, clientId: grants.clientId, shortName: client?.shortName ?? '' };
}

/** The answer of then, for who still has what it gave. @throws DomainError CODE_WRONG for who has lost it. */
async function answerAgain(openid: string, code: CodeDocument): Promise<Answer> {
  const { grants, stationId } = code;
  const me = (await accounts.get(openid)) ?? NOBODY_YET;
  const stillHas =
    grants.kind === 'role' ? holdsRole(me.roles, grants.role, stationId) : isAround(me, grants.clientId);
  if (!stillHas) throw new DomainError('CODE_WRONG');
  return show(code, grants.kind === 'role' ? null : await loadClient(grants.clientId));
}
