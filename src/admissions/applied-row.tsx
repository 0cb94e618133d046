import { View } from '@tarojs/components';
import { useLook } from '../platform/look';
import { Chip, type ChipProps } from '../ui/chip';
import { Icon } from '../ui/icon';
import './rows.scss';

export interface AppliedRowProps {
  title: string;
  /** Where it stands. */
  chip: Pick<ChipProps, 'tone' | 'icon'> & { words: string };
  /** Left out in 关怀模式 unless `keepNote`. */
  note?: string;
  keepNote?: boolean;
  onOpen?: () => void;
}

/** One application among others; the whole row opens it. Stands inside a card. */
export function AppliedRow({ title, chip, note, keepNote = false, onOpen }: AppliedRowProps) {
  const { words, tone, icon } = chip;
  const { large } = useLook();
  return (
    <View
      className="kb-applied"
      hoverClass={onOpen ? 'kb-pressed' : 'none'}
      ariaRole={onOpen ? 'button' : undefined}
      ariaLabel={onOpen ? [title, words, note].filter(Boolean).join('，') : undefined}
      onClick={onOpen}
    >
      <View className="kb-grow">
        <View className="kb-line kb-between kb-wrap">
          <View className="kb-strong">{title}</View>
          <Chip tone={tone} icon={icon}>
            {words}
          </Chip>
        </View>
        {note && (keepNote || !large) && <View className="kb-note kb-text-2 kb-phrases">{note}</View>}
      </View>
      {onOpen && (
        <View className="kb-applied-end">
          <Icon name="right" size="small" />
        </View>
      )}
    </View>
  );
}
