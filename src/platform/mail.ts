import Taro from '@tarojs/taro';
import { send } from './call';
import type { AnyRefusal } from './calls';
import { onNetworkChange } from './network';
import { createOutbox, type Waiting } from './outbox';
import { phoneStore } from './store';
import { useObservable } from './use-observable';

/** The app's one outbox. */
export const outbox = createOutbox(phoneStore, ({ name, action, input }) =>
  send<unknown, AnyRefusal>(name, action, input),
);

/** Sends what waits now, whenever the app shows, and whenever the network returns. */
export function keepSending(): void {
  const flush = (): void => void outbox.flush();
  onNetworkChange((isConnected) => isConnected && flush());
  Taro.onAppShow(flush);
  flush();
}

/** The commands of one action that wait or were refused meanwhile. */
export function useWaiting(action: string): readonly Waiting[] {
  return useObservable(outbox.items).filter((item) => item.action === action);
}

/** How many waiting commands were done since the start: refresh when it grows. */
export const useSentCount = (): number => useObservable(outbox.sent);
