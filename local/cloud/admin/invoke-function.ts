import * as z from 'zod';
import type { FunctionHost } from '../host/function-host';
import { fieldsOf, Refusal } from './reply';

const fields = z.object({ function_name: z.string(), request_data: z.string().default('') });

/** One function calling another through the SDK; such a call has no user. */
export async function invokeFunction(host: FunctionHost, body: unknown): Promise<Record<string, unknown>> {
  const { function_name: name, request_data: text } = fieldsOf(fields, body);
  if (!host.has(name)) throw new Refusal('FUNCTION_NOT_FOUND', `there is no function ${name}`);
  const { ending } = await host.call({ name, event: eventOf(text), source: { kind: 'function' } });
  if (ending.kind === 'returned') return { response_data: ending.json };
  if (ending.kind === 'timed-out')
    throw new Refusal('FUNCTIONS_TIME_LIMIT_EXCEEDED', `${name} took too long`);
  throw new Refusal('FUNCTIONS_EXECUTE_FAIL', ending.kind === 'threw' ? ending.message : `${name} died`);
}

/** The text as it came, once it is known to be JSON. */
function eventOf(text: string): string {
  if (text === '') return '{}';
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw new Refusal('INVALID_PARAM', 'request_data is not JSON');
  }
}
