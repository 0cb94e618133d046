import tcb from '@cloudbase/node-sdk';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });

/** Calls another function through the SDK. */
export async function main({ name, data }: { name: string; data: object }) {
  try {
    return { ok: true, data: (await app.callFunction({ name, data })).result };
  } catch (error) {
    return { ok: false, code: error instanceof Error && 'code' in error ? error.code : 'none' };
  }
}
