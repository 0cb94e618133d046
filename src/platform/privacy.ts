import Taro from '@tarojs/taro';

/** Opens the privacy guide as WeChat keeps it. Consent itself is asked by WeChat before a declared interface is used. */
export function openPrivacyGuide(): void {
  Taro.openPrivacyContract();
}
