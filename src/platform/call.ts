import Taro from '@tarojs/taro';
import type { ActionName, Answer, FunctionName, Input, Output, Refusal } from './calls';

const ANSWER_WITHIN_MS = 12_000;

/**
 * Asks one function for one action. Never throws: a lost network or no answer within 12 seconds is `OFFLINE`.
 * @example await call('stations', 'listServices', { stationId })
 */
export function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Answer<Output<F, A>, Refusal<F, A>>> {
  return send(name, action, input);
}

/** The same for what was stored as plain data; `call` is the typed door. */
export async function send<T, Code extends string>(
  name: string,
  action: string,
  input: unknown,
): Promise<Answer<T, Code | 'OFFLINE' | 'INTERNAL'>> {
  try {
    const { result } = await inTime(Taro.cloud.callFunction({ name, data: { action, input } }));
    return isAnswer<T, Code>(result) ? result : { ok: false, code: 'INTERNAL' };
  } catch (error) {
    return { ok: false, code: cameFromCloud(error) ? 'INTERNAL' : 'OFFLINE' };
  }
}

/** The server has parsed its answer by the contract; here only the envelope is looked at. */
function isAnswer<T, Code extends string>(value: unknown): value is Answer<T, Code> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** CloudBase numbers its own failures from -501000 to -506999; a failed network has other numbers or none. */
function cameFromCloud(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return false;
  const code = Number(error.errCode);
  return code <= -501_000 && code >= -506_999;
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ANSWER_WITHIN_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
