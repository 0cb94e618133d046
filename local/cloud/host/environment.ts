/** Names of this machine's stand-ins for a Tencent environment. */
export const ENVIRONMENT_ID = 'local-env';
const APP_ID = 'wxlocal';
const REGION = 'ap-shanghai';

/** Who a call comes from, as the platform knows it; a function never learns it from the event. */
export type Source =
  | { kind: 'miniprogram'; openid: string | undefined }
  | { kind: 'timer' }
  /** Another function, through the SDK. */
  | { kind: 'function' };

/** The environment every instance starts with; nothing of this machine's own leaks in. */
export function instanceEnvironment(adminUrl: string, dataKey: Buffer): Record<string, string> {
  return {
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    KANGBAN_DATA_KEY: dataKey.toString('base64'),
  };
}

/** The environment of one call. Only the mini-program's calls have a user. */
export function callEnvironment(source: Source): Record<string, string> {
  if (source.kind === 'timer') return { TRIGGER_SRC: 'timer' };
  if (source.kind === 'function') return { TRIGGER_SRC: 'tcb', TCB_SOURCE: 'scf' };
  const client = { TRIGGER_SRC: 'tcb', TCB_SOURCE: 'wx_client' };
  if (source.openid === undefined || source.openid === '') return client;
  return { ...client, WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: source.openid, WX_APPID: APP_ID };
}
