import * as z from 'zod';
import { Collection, type Transaction, transact } from './database';
import { DomainError, DuplicateKeyError } from './errors';
import { commandId, inputHash } from './ids';

/** A repetition comes within minutes; after so long its row may go. */
const KEPT_DAYS = 90;

/** What was answered to a command that creates nothing of its own. `result` holds ids, never words of a person. */
const commandDocument = z.object({
  _id: z.string(),
  inputHash: z.string(),
  at: z.date(),
  result: z.unknown().optional(),
  expiresAt: z.date(),
});
export const commands = new Collection('commands', commandDocument);

export interface Command {
  openid: string;
  action: string;
  input: { idempotencyKey: string };
  now: Date;
}

/**
 * Does something once: `work` and the row that remembers it move in one transaction, and a repetition gets the
 * first answer. A refusal leaves nothing behind. `afterwards` is for what follows and may be lost in a crash; a
 * repetition, whose own work is undone, does not do it again. Trips: three, and those of `work`; a repetition one
 * more.
 * @throws DomainError IDEMPOTENCY_CONFLICT for another wish under the same key.
 */
export async function once<Result extends z.ZodType>(
  { openid, action, input, now }: Command,
  result: Result,
  work: (tx: Transaction) => Promise<z.output<Result>>,
  afterwards?: () => Promise<void>,
): Promise<z.output<Result>> {
  const _id = commandId(openid, action, input.idempotencyKey);
  const hash = inputHash(input);
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * 86_400_000);
  let done: z.output<Result>;
  try {
    done = await transact(async (tx) => {
      const worked = await work(tx);
      await commands.insert({ _id, inputHash: hash, at: now, result: worked, expiresAt }, tx);
      return worked;
    });
  } catch (error) {
    // A repetition meets its own work: what it asks for has been done.
    if (!(error instanceof DomainError || error instanceof DuplicateKeyError)) throw error;
    const earlier = await commands.get(_id);
    if (!earlier) throw error;
    if (earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
    return result.parse(earlier.result);
  }
  await afterwards?.();
  return done;
}
