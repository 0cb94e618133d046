import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface ChipProps {
  children: string;
  /** `do` 约好了 · `wait` 排队、等着发出 · `quiet` 取消了 · `strong` 留意 */
  tone: 'do' | 'wait' | 'quiet' | 'strong';
  icon?: IconName;
}

/** van-tag: a state in words, never a button. At most one a row. */
export function Chip({ children, tone, icon }: ChipProps) {
  return (
    <van-tag custom-class={`kb-chip kb-chip-${tone}`}>
      {icon && <Icon name={icon} size="note" />}
      {children}
    </van-tag>
  );
}
