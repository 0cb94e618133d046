import { useShareAppMessage } from '@tarojs/taro';

/**
 * A card that tells a bystander nothing.
 * @param title neutral words, as on a noticeboard
 * @param path where the card leads; defaults to the first page
 */
export function useShareCard(title: string, path = '/tabs/home/index'): void {
  useShareAppMessage(() => ({ title, path }));
}
