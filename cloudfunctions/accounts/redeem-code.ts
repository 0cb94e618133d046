import * as z from 'zod';
import type { accounts as contract } from '../../contracts/accounts';
import { GIVEN_ROLES } from '../../contracts/contract';
import { type ClientDocument, clients, loadClient } from '../cases/public';
import type { Caller } from '../kernel/access';
import { type Command, firstAnswer, remember } from '../kernel/commands';
import { checkText } from '../kernel/content';
import { type Transaction, transact } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { commandId } from '../kernel/ids';
import { codeId, membershipBy } from './codes';
import { NOBODY_YET, writeAccount } from './linking';
import { clientIdsOf } from './public';
import { holdsRole, isClient, isLocked, type Membership, oneMoreTry } from './rules';
import { type AccountDocument, accounts, type CodeDocument, codeAttempts, codes } from './store';

interface RedeemCode {
  input: { code: string; name?: string; idempotencyKey: string };
  caller: Caller;
  now: Date;
}
type Answer = z.input<(typeof contract)['redeemCode']['output']>;

/** What is kept of the answer: no words of a person. */
const granted = z.discriminatedUnion('grants', [
  z.object({ grants: z.enum(['link', 'self']), clientId: z.string() }),
  z.object({
    grants: z.literal('role'),
    role: z.enum(GIVEN_ROLES),
    stationId: z.string(),
    stationName: z.string(),
  }),
]);
type Granted = z.infer<typeof granted>;

/**
 * Takes a code. One transaction judges it, and always writes the caller's tries: of many tried at once no more
 * than five are judged, and of many who use one code at once one does. Trips: account, then a transaction of
 * eleven; a code that cannot be used costs nine in all, whatever is wrong with it.
 * @throws DomainError as the contract names them.
 */
export async function redeemCode({ input, caller, now }: RedeemCode): Promise<Answer> {
  const command = { openid: caller.openid, action: 'redeemCode', input, now };
  try {
    await checkText(caller.openid, input.name);
    const answer = await transact((tx) => tryCode(tx, command, input));
    // Said only after the transaction: the try it has counted must stay.
    if (!answer) throw new DomainError('CODE_WRONG');
    return answer;
  } catch (error) {
    return answerAgain(caller.openid, await firstAnswer(command, granted, error));
  }
}

/** A code with all that decides about it. */
interface Tried {
  code: CodeDocument | null;
  client: ClientDocument | null;
  me: AccountDocument | null;
  /** What the caller would be; undefined where the code cannot be used. */
  after: Membership | undefined;
}

/** Undefined where the code cannot be used, which is counted. @throws DomainError CODE_LOCKED after five. */
async function tryCode(
  tx: Transaction,
  command: Command,
  input: RedeemCode['input'],
): Promise<Answer | undefined> {
  const { openid, now } = command;
  const tries = await codeAttempts.get(openid, tx);
  if (isLocked(tries, now)) throw new DomainError('CODE_LOCKED');
  const { code, client, me, after } = await judge(tx, command, input.code);
  if (!code || !after) {
    await codeAttempts.put({ _id: openid, ...oneMoreTry(tries, now) }, tx);
    return undefined;
  }
  const used = { usedAt: now, usedBy: openid, usedByCommand: idOf(command) };
  await codes.change(code._id, used, tx);
  await writeAccount(tx, openid, me, after, input.name);
  if (client) await clients.change(client._id, { linkedAt: now }, tx);
  await codeAttempts.put({ _id: openid, count: 0, expiresAt: now }, tx);
  const done = grantOf(code);
  await remember(tx, command, done);
  return show(done, client);
}

const idOf = ({ openid, action, input }: Command) => commandId(openid, action, input.idempotencyKey);

/** Read where there is nobody and no client to read, so that every wrong code costs the same. */
const NONE = 'none';

async function judge(tx: Transaction, command: Command, digits: string): Promise<Tried> {
  const { openid, now } = command;
  const code = await codes.get(codeId(digits), tx);
  // A repetition has met its own work, and is no wrong try.
  if (code?.usedByCommand === idOf(command)) throw new DomainError('CODE_WRONG');
  const clientId = code && code.grants.kind !== 'role' ? code.grants.clientId : NONE;
  // Outside the transaction, but after its first read and before its writes: what changes meanwhile conflicts.
  const people = await accounts.find(
    { $or: [{ _id: { $in: [openid, code?.by ?? NONE] } }, { 'roles.clientId': clientId }] },
    { limit: 10 },
  );
  const client = await clients.get(clientId, tx);
  const me = people.find((a) => a._id === openid) ?? null;
  const maker = people.find((a) => a._id === code?.by);
  const hasOwnAccount = people.some((a) => isClient(a.roles, clientId));
  const after = code && membershipBy(code, me ?? NOBODY_YET, { maker, client, hasOwnAccount }, now);
  return { code, client, me, after: after ?? undefined };
}

function grantOf({ grants, stationId }: CodeDocument): Granted {
  return grants.kind === 'role'
    ? { grants: 'role', role: grants.role, stationId, stationName: grants.stationName }
    : { grants: grants.kind, clientId: grants.clientId };
}

function show(done: Granted, client: ClientDocument | null): Answer {
  return done.grants === 'role' ? done : { ...done, shortName: client?.shortName ?? '' };
}

/** The stored answer, for who still has what it gave. @throws DomainError CODE_WRONG for who has lost it. */
async function answerAgain(openid: string, done: Granted): Promise<Answer> {
  const me = await accounts.get(openid);
  const stillHas =
    me &&
    (done.grants === 'role'
      ? holdsRole(me.roles, done.role, done.stationId)
      : clientIdsOf(me).includes(done.clientId));
  if (!stillHas) throw new DomainError('CODE_WRONG');
  return show(done, done.grants === 'role' ? null : await loadClient(done.clientId));
}
