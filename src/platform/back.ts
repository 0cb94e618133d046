import Taro from '@tarojs/taro';
import { tabs } from './routes';

/**
 * To the page before; where a page was opened alone, as from a card or a notice, to a tab.
 * @param tab which one; home otherwise
 */
export function goBack(tab: (typeof tabs)[keyof typeof tabs] = tabs.home): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: tab });
}
