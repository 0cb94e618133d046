import { View } from '@tarojs/components';
import type { IconName } from './icon-names';

export interface IconProps {
  name: IconName;
  /** `small` 20 points, `note` 16; otherwise 24, and 32 in 关怀模式. */
  size?: 'small' | 'note';
}

/** A line icon in the colour of the words beside it. It never stands without words, so readers skip it. */
export function Icon({ name, size }: IconProps) {
  const sized = size ? `kb-icon-${size}` : '';
  return <View className={`kb-icon kb-icon-${name} ${sized}`} ariaHidden />;
}
