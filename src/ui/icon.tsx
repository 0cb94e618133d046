import { View } from '@tarojs/components';

export const ICON_NAMES = [
  'bell',
  'cal',
  'caladd',
  'calcheck',
  'check',
  'clock',
  'cloudoff',
  'down',
  'family',
  'help',
  'info',
  'left',
  'list',
  'me',
  'phone',
  'pin',
  'plus',
  'right',
  'users',
  'walk',
  'x',
] as const;
export type IconName = (typeof ICON_NAMES)[number];

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
