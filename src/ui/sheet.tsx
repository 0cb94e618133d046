import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { common } from '../texts/common';
import { Icon } from './icon';

export interface SheetProps {
  show: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** van-popup from below, with a title and a way out at the top right; the veil closes it too. One deep. */
export function Sheet({ show, title, onClose, children }: SheetProps) {
  return (
    <van-popup show={show} position="bottom" round safe-area-inset-bottom={false} onClose={onClose}>
      {show && (
        <View className="kb-sheet" ariaRole="dialog" ariaLabel={title}>
          <View className="kb-sheet-head kb-title">{title}</View>
          <View className="kb-sheet-close" ariaRole="button" ariaLabel={common.close} onClick={onClose}>
            <Icon name="x" />
          </View>
          {children}
        </View>
      )}
    </van-popup>
  );
}
