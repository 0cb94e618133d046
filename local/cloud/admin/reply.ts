import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** What the SDK gets: the fields of its action, or a code and a message. */
export type Reply =
  | { requestId: string; data: Record<string, unknown> }
  | { requestId: string; code: string; message: string };

/** Something the cloud refuses, with the code the SDK's error will carry. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function refused(code: string, message: string): Reply {
  return { requestId: randomUUID(), code, message };
}

/** Runs an action and words its result, or its refusal, as the SDK expects it. */
export async function replyOf(action: () => Promise<Record<string, unknown>>): Promise<Reply> {
  try {
    return { requestId: randomUUID(), data: await action() };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.message);
    throw error;
  }
}

/** Reads the fields of an action; a wrong shape is the caller's mistake. */
export function fieldsOf<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Refusal('INVALID_PARAM', z.prettifyError(parsed.error));
  return parsed.data;
}
