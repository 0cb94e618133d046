import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';

/** One way on. */
export interface Way {
  title: string;
  note: string;
  onClick: () => void;
}

interface WaySheetProps {
  show: boolean;
  title: string;
  ways: readonly Way[];
  onClose: () => void;
}

/** Ways on, one tap each; nothing is chosen before it is opened. */
export function WaySheet({ show, title, ways, onClose }: WaySheetProps) {
  return (
    <Sheet show={show} title={title} onClose={onClose}>
      <View className="kb-sheet-choices kb-stack-close">
        {ways.map((way) => (
          <View
            key={way.title}
            className="kb-choice"
            ariaRole="button"
            ariaLabel={`${way.title}，${way.note}`}
            onClick={() => {
              onClose();
              way.onClick();
            }}
          >
            <View className="kb-grow">
              <View className="kb-title">{way.title}</View>
              <View className="kb-note kb-text-2">{way.note}</View>
            </View>
            <Icon name="right" size="small" />
          </View>
        ))}
      </View>
    </Sheet>
  );
}
