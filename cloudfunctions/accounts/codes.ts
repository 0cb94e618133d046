import type { ClientDocument } from '../cases/public';
import { worksAt } from '../kernel/access';
import { blindIndex } from '../kernel/crypto';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { asClient, type Membership, mayGive, withLink, withRole } from './rules';
import { type AccountDocument, type CodeDocument, codes } from './store';

const VALID_MS = 24 * 3_600_000;
const DIGITS = 8;
/** Two live codes meet about once in a hundred million; five times in a row means something else is wrong. */
const MOST_DERIVATIONS = 5;

/** So long a used code is remembered for who repeats the command. */
const REMEMBERED_MS = 90 * 86_400_000;

/** Where a code is kept: its digits can be looked up, but not read back. */
export const codeId = (digits: string) => blindIndex(`code of a station: ${digits}`);

/** Follows from the command and the key of the environment, so that a repeated command says the same digits. */
function digitsOf(command: string, derivation: number): string {
  const hash = Buffer.from(blindIndex(`digits: ${command} ${derivation}`), 'base64url');
  // 48 bits over 27: no digit is likelier than another by more than a millionth.
  return String(hash.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}

interface Issue {
  action: string;
  input: { idempotencyKey: string };
  /** Who gives it away. */
  openid: string;
  stationId: string;
  grants: CodeDocument['grants'];
  now: Date;
}

/**
 * Makes a one-time code, valid for 24 hours. One trip; a repetition one more, and gets the same code.
 * @throws DomainError IDEMPOTENCY_CONFLICT for another wish under the same key.
 */
export async function issueCode({ action, input, openid, stationId, grants, now }: Issue) {
  const command = commandId(openid, action, input.idempotencyKey);
  const hash = inputHash(input);
  const expiresAt = new Date(now.getTime() + VALID_MS);
  const made = { madeByCommand: command, inputHash: hash, by: openid, stationId, at: now, expiresAt, grants };
  for (let derivation = 0; derivation < MOST_DERIVATIONS; derivation++) {
    const digits = digitsOf(command, derivation);
    const standing = await insertCode({ _id: codeId(digits), ...made });
    // Somebody else's code has these digits: another derivation.
    if (standing.madeByCommand !== command) continue;
    if (standing.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
    return { code: digits, expiresAt: standing.expiresAt.getTime() };
  }
  throw new DomainError('BUSY');
}

/** Keeps a code, and answers what stands under its digits then. */
async function insertCode(code: CodeDocument): Promise<CodeDocument> {
  try {
    await codes.insert(code);
    return code;
  } catch (error) {
    const standing = error instanceof DuplicateKeyError ? await codes.get(code._id) : null;
    if (!standing) throw error;
    return standing;
  }
}

/** What a code that has just been used says of it. */
export function usedNow(openid: string, command: string, hash: string, now: Date) {
  const expiresAt = new Date(now.getTime() + REMEMBERED_MS);
  return { usedAt: now, usedBy: openid, usedByCommand: command, usedInputHash: hash, expiresAt };
}

/** The people and the client a code is about, as they are now. */
interface Circumstances {
  /** Who made the code. */
  maker: AccountDocument | undefined;
  client: ClientDocument | null;
  /** Some account is this client already. */
  hasOwnAccount: boolean;
}

/** What an account is once it has used this code; undefined where the code cannot be used. */
export function membershipBy(
  code: CodeDocument,
  before: Membership,
  { maker, client, hasOwnAccount }: Circumstances,
  now: Date,
): Membership | undefined {
  const { grants, stationId } = code;
  if (!maker || !isGood(code, maker, now)) return undefined;
  if (grants.kind === 'role') return withRole(before, grants.role, stationId);
  if (client?.state !== 'active' || client.stationId !== stationId) return undefined;
  const { clientId } = grants;
  if (grants.kind === 'link') {
    const { relation, scopes } = grants;
    return withLink(before, { clientId, stationId, relation, scopes, since: now });
  }
  // One account a client, and nobody is two clients.
  const isTaken = hasOwnAccount || before.roles.some((r) => r.role === 'client');
  return isTaken ? undefined : asClient(before, clientId, stationId);
}

/** Not used, not expired, and its maker may still give what it grants. */
function isGood(code: CodeDocument, maker: AccountDocument, now: Date): boolean {
  if (code.usedAt || code.expiresAt <= now) return false;
  const { grants, stationId } = code;
  return grants.kind === 'role'
    ? mayGive(maker.roles, stationId).includes(grants.role)
    : worksAt({ openid: maker._id, ...maker }, stationId);
}
