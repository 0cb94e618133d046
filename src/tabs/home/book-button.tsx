import Taro from '@tarojs/taro';
import { tabs } from '../../platform/routes';
import { home as words } from '../../texts/home';
import { Button } from '../../ui/button';

export const openServices = (): void => void Taro.switchTab({ url: tabs.services });

interface BookButtonProps {
  children?: string;
  /** `soft` where something else comes first. */
  kind?: 'main' | 'soft';
}

/** 预约服务, or in other words for those who only look. */
export function BookButton({ children = words.book, kind = 'main' }: BookButtonProps) {
  return (
    <Button kind={kind} block icon="calcheck" onClick={openServices}>
      {children}
    </Button>
  );
}
