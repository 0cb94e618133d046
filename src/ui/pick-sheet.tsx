import { View } from '@tarojs/components';
import { Choice, Choices } from './choice';
import { Sheet } from './sheet';

export interface PickOption {
  key: string;
  title: string;
  note?: string;
}
export interface PickSheetProps {
  show: boolean;
  title: string;
  options: readonly PickOption[];
  chosen: string | undefined;
  onPick: (key: string) => void;
  onClose: () => void;
}

/** One of several, picked from a sheet; picking closes it. */
export function PickSheet({ show, title, options, chosen, onPick, onClose }: PickSheetProps) {
  return (
    <Sheet show={show} title={title} onClose={onClose}>
      <View className="kb-sheet-choices">
        <Choices label={title}>
          {options.map(({ key, title: words, note }) => (
            <Choice
              key={key}
              title={words}
              note={note}
              chosen={key === chosen}
              onChoose={() => {
                onPick(key);
                onClose();
              }}
            />
          ))}
        </Choices>
      </View>
    </Sheet>
  );
}
