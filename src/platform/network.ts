import Taro from '@tarojs/taro';

/** Calls back each time the network returns. @returns how to stop */
export function onBackOnline(listener: () => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }): void => {
    if (isConnected) listener();
  };
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}
