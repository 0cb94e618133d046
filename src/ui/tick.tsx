import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface TickProps {
  /** What whoever ticks says. */
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Something said by ticking it: a row with a box; the whole row is the target. */
export function Tick({ label, on, onChange }: TickProps) {
  return (
    <View
      className="kb-tick"
      ariaRole="checkbox"
      ariaChecked={on}
      ariaLabel={label}
      onClick={() => onChange(!on)}
    >
      <View className={`kb-tick-box ${on ? 'kb-tick-box-on' : ''}`}>
        {on && <Icon name="check" size="note" />}
      </View>
      <View className="kb-grow">{label}</View>
    </View>
  );
}
