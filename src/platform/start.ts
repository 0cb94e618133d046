import Taro from '@tarojs/taro';
import { followPhone } from './look';
import { keepSending } from './mail';
import { followPrivacy } from './privacy';

/** What happens once, before the first page. */
export function startPlatform(): void {
  Taro.cloud.init();
  followPhone();
  keepSending();
  followPrivacy();
}
