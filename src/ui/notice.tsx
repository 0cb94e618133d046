import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface NoticeProps {
  title: string;
  children?: ReactNode;
  icon?: IconName;
  /** Brick, only for danger; otherwise mist: wait, nothing is wrong. */
  danger?: boolean;
}

/** Said in the page and left there, instead of a toast. */
export function Notice({ title, children, icon = 'info', danger }: NoticeProps) {
  return (
    <View className={`kb-notice ${danger ? 'kb-notice-danger' : ''}`} ariaRole={danger ? 'alert' : 'status'}>
      <Icon name={icon} />
      <View className="kb-grow">
        <View className="kb-strong">{title}</View>
        {children && <View className="kb-note">{children}</View>}
      </View>
    </View>
  );
}
