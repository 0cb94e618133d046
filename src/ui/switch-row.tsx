import { View } from '@tarojs/components';
import { useLook } from '../platform/look';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface SwitchRowProps {
  title: string;
  note?: string;
  icon?: IconName;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** van-switch at the end of a row; the whole row is the target. Stands inside a card. */
export function SwitchRow({ title, note, icon, on, onChange }: SwitchRowProps) {
  const { large } = useLook();
  return (
    <View
      className="kb-switch"
      ariaRole="switch"
      ariaChecked={on}
      ariaLabel={title}
      onClick={() => onChange(!on)}
    >
      {icon && (
        <View className="kb-text-do">
          <Icon name={icon} />
        </View>
      )}
      <View className="kb-grow">
        <View>{title}</View>
        {note && !large && <View className="kb-note kb-text-2">{note}</View>}
      </View>
      <View className="kb-line">
        <van-switch checked={on} />
      </View>
    </View>
  );
}
