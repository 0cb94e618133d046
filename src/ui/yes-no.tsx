import { View } from '@tarojs/components';
import { Icon } from './icon';

export interface YesNoProps {
  /** The question, said by readers. */
  label: string;
  yes: string;
  no: string;
  /** Undefined: not answered yet. */
  value: boolean | undefined;
  onAnswer: (yes: boolean) => void;
}

/** Two answers side by side, equally easy: neither is the good one. */
export function YesNo({ label, yes, no, value, onAnswer }: YesNoProps) {
  return (
    <View className="kb-yes-no" ariaRole="radiogroup" ariaLabel={label}>
      <Answer words={yes} label={label} on={value === true} tone="yes" onChoose={() => onAnswer(true)} />
      <Answer words={no} label={label} on={value === false} tone="no" onChoose={() => onAnswer(false)} />
    </View>
  );
}

interface AnswerProps {
  words: string;
  label: string;
  on: boolean;
  tone: 'yes' | 'no';
  onChoose: () => void;
}

function Answer({ words, label, on, tone, onChoose }: AnswerProps) {
  return (
    <View
      className={`kb-answer ${on ? `kb-answer-${tone}` : ''}`}
      ariaRole="radio"
      ariaChecked={on}
      ariaLabel={`${label}，${words}`}
      onClick={onChoose}
    >
      {on && <Icon name="check" size="small" />}
      {words}
    </View>
  );
}
