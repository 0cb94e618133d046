import * as z from 'zod';
import type { Database } from '../database';
import type { FunctionHost } from '../host/function-host';
import { storageActions } from '../storage/actions';
import type { FileStore } from '../storage/file-store';
import type { SignedUrls } from '../storage/signed-urls';
import { weChatApi } from '../wechat/open-api';
import type { Outbox } from '../wechat/outbox';
import { invokeFunction } from './invoke-function';
import { refused, replyOf } from './reply';

/** Everything the SDK's requests can reach. */
export interface Services {
  database: Database;
  host: FunctionHost;
  files: FileStore;
  urls: SignedUrls;
  outbox: Outbox;
  /** Epoch milliseconds on the cloud's clock. */
  now: () => number;
}

const request = z.looseObject({ action: z.string() });
type Action = (body: unknown) => Promise<Record<string, unknown>>;

/** Answers one request of the SDK, whatever its action; never rejects for a bad one. */
export function sdkActions(services: Services): (body: unknown) => Promise<object> {
  const actions = new Map<string, Action>(
    Object.entries({
      ...storageActions(services.files, services.urls),
      'functions.invokeFunction': (body: unknown) => invokeFunction(services.host, body),
      'wx.api': weChatApi(services.outbox, services.now),
    }),
  );

  return async (body) => {
    const parsed = request.safeParse(body);
    if (!parsed.success) return refused('INVALID_PARAM', 'the request names no action');
    const { action } = parsed.data;
    if (action.startsWith('database.')) return services.database.handle(body);
    const run = actions.get(action);
    if (run === undefined) return refused('INVALID_ACTION', `this cloud does not know the action ${action}`);
    return replyOf(() => run(body));
  };
}
