import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface ShortChoicesProps {
  /** Said by readers: which question this answers. */
  label: string;
  options: readonly { key: string; title: string }[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** One of several short words, side by side: for sheets, where rows would not leave room for anything else. */
export function ShortChoices({ label, options, chosen, onChoose }: ShortChoicesProps) {
  return (
    <View className="kb-suggestions" ariaRole="radiogroup" ariaLabel={label}>
      {options.map(({ key, title }) => (
        <View
          key={key}
          className={`kb-suggestion ${key === chosen ? 'kb-suggestion-on' : ''}`}
          ariaRole="radio"
          ariaChecked={key === chosen}
          ariaLabel={title}
          onClick={() => onChoose(key)}
        >
          <View className="kb-ring">{key === chosen && <Icon name="check" size="note" />}</View>
          <View className="kb-grow">{title}</View>
        </View>
      ))}
    </View>
  );
}
