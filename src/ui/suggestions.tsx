import { View } from '@tarojs/components';
import { Icon } from './icon';
import { holdsSentence, toggleSentence } from './sentences';

export interface SuggestionsProps {
  /** What they are for, said by readers. */
  label: string;
  sentences: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** Sentences that write themselves into a field: a tap puts one in, another takes it out again. */
export function Suggestions({ label, sentences, value, onChange }: SuggestionsProps) {
  return (
    <View className="kb-suggestions" ariaRole="group" ariaLabel={label}>
      {sentences.map((sentence) => {
        const on = holdsSentence(value, sentence);
        return (
          <View
            key={sentence}
            className={`kb-suggestion ${on ? 'kb-suggestion-on' : ''}`}
            ariaRole="checkbox"
            ariaChecked={on}
            ariaLabel={sentence}
            onClick={() => onChange(toggleSentence(value, sentence))}
          >
            <Icon name={on ? 'check' : 'plus'} size="note" />
            <View className="kb-grow">{sentence}</View>
          </View>
        );
      })}
    </View>
  );
}
