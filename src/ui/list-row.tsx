import { Slot, View } from '@tarojs/components';
import { useLook } from '../platform/look';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface ListRowProps {
  title: string;
  /** The second line; left out in 关怀模式 unless `keepNote`. */
  note?: string;
  keepNote?: boolean;
  /** At the right end, short. */
  value?: string;
  icon?: IconName;
  strong?: boolean;
  /** What readers say instead of title, note and value. */
  label?: string;
  /** With it the whole row is a target and shows a chevron. */
  onClick?: () => void;
}

/** van-cell: a row of a card. */
export function ListRow({ title, note, keepNote, value, icon, strong, label, onClick }: ListRowProps) {
  const { large } = useLook();
  const shownNote = large && !keepNote ? '' : (note ?? '');
  const spoken = label ?? [title, note, value].filter(Boolean).join('，');
  return (
    <View
      className={`kb-row ${strong ? 'kb-row-strong' : ''}`}
      ariaRole={onClick ? 'button' : undefined}
      ariaLabel={onClick ? spoken : undefined}
      onClick={onClick}
    >
      <van-cell
        title={title}
        label={shownNote}
        value={value ?? ''}
        is-link={onClick !== undefined}
        clickable={onClick !== undefined}
        border={false}
      >
        {icon && (
          <Slot name="icon">
            <View className="kb-row-icon">
              <Icon name={icon} />
            </View>
          </Slot>
        )}
      </van-cell>
    </View>
  );
}
