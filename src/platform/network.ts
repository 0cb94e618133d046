import Taro from '@tarojs/taro';

/** Calls back each time the network returns or goes. @returns how to stop */
export function onNetworkChange(listener: (isConnected: boolean) => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }): void => listener(isConnected);
  Taro.onNetworkStatusChange(changed);
  return () => Taro.offNetworkStatusChange(changed);
}
