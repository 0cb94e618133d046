import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface PillProps {
  children: string;
  icon?: IconName;
  /** What readers say instead of the words. */
  label?: string;
  onClick: () => void;
}

/** The one thing to do at the right of a head. */
export function Pill({ children, icon, label, onClick }: PillProps) {
  return (
    <View
      className="kb-pill"
      hoverClass="kb-pressed"
      ariaRole="button"
      ariaLabel={label ?? children}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </View>
  );
}
