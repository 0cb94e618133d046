import tcb from '@cloudbase/node-sdk';

const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });

interface Context {
  environment: string;
}

/** Tells who calls, by each way a function can ask, before and after other events had time to come in. */
export async function main(event: { at: string }, context: Context) {
  const ways = () => ({
    sdk: app.auth().getUserInfo().openId,
    process: process.env.WX_OPENID ?? '',
    context: JSON.parse(context.environment).WX_OPENID ?? '',
  });
  const before = ways();
  await app.database().collection('stations').doc(event.at).get();
  return { ok: true, data: { before, after: ways(), environment: context.environment } };
}
