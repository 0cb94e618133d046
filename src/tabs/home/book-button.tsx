import Taro from '@tarojs/taro';
import { tabs } from '../../platform/routes';
import { home as words } from '../../texts/home';
import { Button } from '../../ui/button';

export const openServices = (): void => void Taro.switchTab({ url: tabs.services });

/** 预约服务, or in other words for those who only look. */
export function BookButton({ children = words.book }: { children?: string }) {
  return (
    <Button icon="calcheck" onClick={openServices}>
      {children}
    </Button>
  );
}
